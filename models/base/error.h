#pragma once
#include <QString>
#include <exception>
#include <string>

namespace cunwu {

/// Root of all failures: disk, SQL, corrupt bytes. `message()` is translated and says what to do;
/// `detail()` is technical and goes to the log. Outcomes (validation, conflict) are never thrown.
/// Caught in one place in ui (ui/common/errorguard.h) and in one place in the command line.
class Error : public std::exception {
public:
    explicit Error(QString message, QString detail = {});
    const QString& message() const { return m_message; }
    const QString& detail() const { return m_detail; }
    const char* what() const noexcept override { return m_what.c_str(); }

private:
    QString m_message, m_detail;
    std::string m_what;
};

/// The store answered no: SQL, disk full, I/O. Exit code 3 on the command line.
class StorageError : public Error {
public:
    /// `code` is SQLite's extended result code.
    StorageError(QString message, QString detail, int code = 0)
        : Error(std::move(message), std::move(detail)), m_code(code) {}
    int code() const { return m_code; }

private:
    int m_code;
};

/// A file outside the store could not be read or written.
class FileError : public Error {
public:
    using Error::Error;
};

/// Long work was cancelled by the person; nothing was changed.
class Cancelled : public Error {
public:
    Cancelled();
};

} // namespace cunwu
