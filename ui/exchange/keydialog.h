#pragma once
#include "models/exchange/enrolservice.h"
#include <QDialog>

class QLineEdit;

namespace cunwu {

/// The county's key file and its passphrase: to open it, or to make it (then the passphrase is asked twice). Only where the
/// file lies is remembered; the key lives as long as the work that needs it.
class KeyDialog : public QDialog {
    Q_OBJECT
public:
    enum class For {
        Opening,
        Making
    };
    KeyDialog(OfficeSession& session, For purpose, QWidget* parent = nullptr);
    const std::optional<RootKey>& root() const { return m_root; }
    QString keyFile() const;
    void accept() override; ///< stays open when the key is refused

private:
    void browse();
    OfficeSession& m_session;
    For m_purpose;
    QLineEdit *m_file, *m_passphrase, *m_again = nullptr;
    std::optional<RootKey> m_root;
};

} // namespace cunwu
