#include "models/attachment/attachmentservice.h"

#include "models/base/error.h"
#include "models/office/officerepository.h"
#include "models/office/officesession.h"
#include <QDir>
#include <QFileInfo>

namespace cunwu {

AttachmentService::AttachmentService(OfficeSession& session) : m_session(session), m_store(session.file().path()) {}

QString AttachmentService::refusal(const AttachedTo& owner, const QString& village) const {
    if (m_session.readOnly())
        return tr("The file is open for reading only.");
    if (!mayEnterData(m_session))
        return tr("The villages attach papers and photos themselves; here you look at them.");
    if ((owner.table != u"household" && owner.table != u"point_entry") || village.isEmpty())
        return tr("The row that it would belong to is not there any more. Save the entry first.");
    const auto code = DivisionCode::parse(village);
    if (!code || !m_session.office().code.contains(*code))
        return tr("The household belongs to another village now; its papers are kept there.");
    return {};
}

AttachOutcome AttachmentService::add(const AttachedTo& owner, const QString& path) {
    const AttachmentRepository repository(m_session.db());
    const QString village = repository.villageOf(owner);
    if (const QString reason = refusal(owner, village); !reason.isEmpty())
        return {reason, {}, false};
    const QFileInfo info(path);
    if (!info.isFile())
        return {tr("%1 is no file that can be attached. Choose a photo or a document.").arg(info.fileName()), {}, false};
    if (info.size() > attachments::mostBytes)
        return {tr("%1 has %2; an attachment may have %3 at most. Make it smaller (a photo needs 2 to 5 MB), or split it into several files.")
                    .arg(info.fileName(), attachments::sizeText(info.size()), attachments::sizeText(attachments::mostBytes)),
                {},
                false};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {tr("%1 cannot be read. Plug the stick in again, or close the program that holds it.").arg(info.fileName()), {}, false};
    m_store.clearLeftovers();
    const AttachmentContent content = m_store.add(file);
    for (const Attachment& present : repository.of(owner))
        if (present.sha256 == content.sha256)
            return {{}, present.id, true};
    Attachment attachment{{}, village, owner, info.fileName(), content.sha256, content.size, m_session.clock().today(), {}};
    Transaction transaction(m_session.db(), tr("Attach a paper or photo"));
    const AttachmentId id = AttachmentRepository(m_session.db()).insert(attachment);
    transaction.commit();
    return {{}, id, false};
}

QString AttachmentService::remove(AttachmentId id) {
    AttachmentRepository repository(m_session.db());
    const auto present = repository.attachment(id);
    if (!present)
        return tr("The attachment is not there any more.");
    if (const QString reason = refusal({QStringLiteral("household"), 0}, present->village); !reason.isEmpty())
        return reason;
    Transaction transaction(m_session.db(), tr("Remove an attachment"));
    repository.remove(id);
    transaction.commit();
    return {};
}

std::vector<ListedAttachment> AttachmentService::of(const AttachedTo& owner) const {
    std::vector<ListedAttachment> result;
    for (Attachment& attachment : AttachmentRepository(m_session.db()).of(owner)) {
        const AttachmentState state = m_store.state({attachment.sha256, attachment.size});
        result.push_back({std::move(attachment), state});
    }
    return result;
}

QString AttachmentService::save(AttachmentId id, const QString& path) const {
    const auto present = AttachmentRepository(m_session.db()).attachment(id);
    if (!present)
        return tr("The attachment is not there any more.");
    const AttachmentContent content{present->sha256, present->size};
    const AttachmentState state = m_store.state(content);
    if (state == AttachmentState::Missing)
        return tr("%1 has not come yet. Import the volume with the attachments; the next export asks the other office for it.").arg(present->name);
    if (state == AttachmentState::Damaged || !m_store.copyTo(content, path))
        return tr("%1 is damaged on this disk. The next export asks the other office for it; or attach the original again.").arg(present->name);
    return {};
}

QString AttachmentService::saveInto(AttachmentId id, const QString& folder, QString* path) const {
    const auto present = AttachmentRepository(m_session.db()).attachment(id);
    const QFileInfo clean(attachments::diskName(present ? present->name : QString()));
    QString target = QDir(folder).filePath(clean.fileName());
    for (int n = 2; QFileInfo::exists(target); ++n)
        target = QDir(folder).filePath(clean.completeBaseName() + QStringLiteral(" (%1)").arg(n) + (clean.suffix().isEmpty() ? QString() : u'.' + clean.suffix()));
    const QString reason = save(id, target);
    if (reason.isEmpty() && path)
        *path = target;
    return reason;
}

AttachmentService::Check AttachmentService::check() const {
    const AttachmentRepository repository(m_session.db());
    Check result;
    std::map<AttachmentContent, AttachmentState> seen;
    std::set<QString> named;
    for (const Attachment& attachment : repository.all()) {
        const AttachmentContent content{attachment.sha256, attachment.size};
        const auto [it, isNew] = seen.try_emplace(content, AttachmentState::Missing);
        if (isNew)
            it->second = m_store.verify(content);
        named.insert(content.sha256);
        if (repository.villageOf(attachment.owner).isEmpty())
            result.orphans.push_back(attachment);
        if (it->second == AttachmentState::Here)
            ++result.whole;
        else
            (it->second == AttachmentState::Missing ? result.missing : result.damaged).push_back(attachment);
    }
    std::optional<std::set<QString>> remembered;
    for (const AttachmentStore::Kept& kept : m_store.list()) {
        if (named.contains(kept.content.sha256))
            continue;
        if (!remembered)
            remembered = repository.remembered();
        (remembered->contains(kept.content.sha256) ? result.removed : result.stray).push_back(kept.content);
    }
    return result;
}

qint64 AttachmentService::tidy(bool removed) const {
    const Check found = check();
    qint64 bytes = 0;
    const auto erase = [&](const std::vector<AttachmentContent>& contents) {
        for (const AttachmentContent& content : contents) {
            m_store.erase(content.sha256);
            bytes += content.size;
        }
    };
    erase(found.stray);
    if (removed)
        erase(found.removed);
    m_store.clearLeftovers();
    return bytes;
}

} // namespace cunwu
