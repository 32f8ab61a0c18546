#pragma once
// Offices that send each other attachments: what the tests of volumes share.
#include "models/attachment/attachmentservice.h"
#include "models/exchange/volumefile.h"
#include "tests/models/exchange/forge.h"
#include "tests/support/fullplace.h"
#include <QDir>
#include <QDirIterator>
#include <random>

namespace cunwu::test {

inline QByteArray noise(qsizetype bytes, unsigned seed) {
    std::mt19937 random(seed);
    QByteArray result(bytes, Qt::Uninitialized);
    for (char& c : result)
        c = char(random());
    return result;
}

class Volumes : public testing::Test {
protected:
    void SetUp() override {
        village = county.village();
        household = village->addHousehold(QStringLiteral("1"), QStringLiteral("王五"));
        county.meet(*village);
    }
    AttachmentId attach(Place& place, HouseholdId to, const QString& name, const QByteArray& bytes) {
        const QString path = county.file(name);
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        const AttachOutcome outcome = AttachmentService(place.on()).add({QStringLiteral("household"), to.value}, path);
        EXPECT_TRUE(outcome.done()) << outcome.reason.toStdString();
        QFile::remove(path);
        return outcome.id;
    }
    AttachmentId attach(const QString& name, const QByteArray& bytes) { return attach(*village, household, name, bytes); }
    QString newStick() {
        const QString path = county.file(QStringLiteral("stick%1").arg(++m_sticks));
        QDir().mkpath(path);
        return path;
    }
    ExportOutcome up(Place& from, VolumeSize size = VolumeSize::Mail) {
        const ExportOutcome made = ExportService(from.on()).exportUp(newStick(), size);
        EXPECT_TRUE(made.done()) << made.reason.toStdString();
        return made;
    }
    ExportOutcome down(Place& from, const QString& code, VolumeSize size = VolumeSize::Mail) {
        const ExportOutcome made = ExportService(from.on()).exportDown(newStick(), *DivisionCode::parse(code), size);
        EXPECT_TRUE(made.done()) << made.reason.toStdString();
        return made;
    }
    PackageReport take(Place& into, const QString& path) { return ImportService(into.on()).importFile(path); }
    AttachmentState state(Place& place, AttachmentId id) {
        const auto row = AttachmentRepository(place.on().db()).attachment(id);
        return row ? AttachmentStore(place.path()).verify({row->sha256, row->size}) : AttachmentState::Missing;
    }
    bool hasRow(Place& place, AttachmentId id) { return AttachmentRepository(place.on().db()).attachment(id).has_value(); }
    QByteArray bytes(Place& place, AttachmentId id) {
        const QString path = county.file(QStringLiteral("copy"));
        QFile::remove(path);
        EXPECT_EQ(AttachmentService(place.on()).save(id, path), QString());
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(unreadable)");
    }
    /// Everything in an office's folder of attachments.
    static QStringList kept(Place& place) {
        QStringList result;
        QDirIterator it(attachmentFolder(place.path()), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (it.hasNext())
            result << it.next();
        return result;
    }
    static QByteArray load(const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QString write(const QString& name, const QByteArray& bytes) {
        QFile file(county.file(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        return file.fileName();
    }
    County county;
    std::unique_ptr<Place> village;
    HouseholdId household;

private:
    int m_sticks = 0;
};

} // namespace cunwu::test
