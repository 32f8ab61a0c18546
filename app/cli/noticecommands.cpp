#include "app/cli/noticecommands.h"

#include "models/notice/noticebuilder.h"
#include "models/notice/noticecheck.h"
#include "models/notice/noticepainter.h"
#include "models/points/pointsrepository.h"
#include <QFileInfo>

namespace cunwu {
namespace {

QJsonValue optionalPoints(const std::optional<Points>& points) {
    return points ? QJsonValue(points->toDouble()) : QJsonValue(QJsonValue::Null);
}

QString absolute(const std::string& path) {
    return QFileInfo(CommandLine::text(path)).absoluteFilePath();
}

} // namespace

NoticeCommands::NoticeCommands(CommandLine& line) : m_line(line) {
    const Verb verb =
        line.addFileVerb("notices", tr("Print the notices of a month, or verify a printed code"),
                         [this] { return notices(); });
    const VerbOption month =
        verb.option("--month", m_month, tr("The month, like 2026-10"));
    verb.option("--village", m_village,
                tr("Code of the village, when the file holds several"));
    verb.option("-o,--output", m_output,
                tr("Notices as PDF, two A5 on an A4 sheet"))
        .needs(month);
    verb.option("--poster", m_poster, tr("The red list as a poster (PDF, A3)"))
        .needs(month);
    verb.option(
            "--black-poster", m_blackPoster,
            tr("The black list as a poster; with names only when the village meeting resolved it"))
        .needs(month);
    verb.option("--group", m_group, tr("Only this group, like 3组"));
    verb.option("--household", m_household, tr("Only this household"));
    verb.flag(
        "--letters", m_letters,
        tr("Private letters to the households of the black list instead of notices"));
    verb.option("--verify", m_verify,
                tr("The text of a printed QR code: does the file say the same?"))
        .excludes(month);
}

Outcome NoticeCommands::notices() {
    if (!m_verify.empty())
        return verify();
    if (m_month.empty() || (m_output.empty() && m_poster.empty() && m_blackPoster.empty()))
        throw UsageError(tr("Say what to do: --month with -o or --poster, or --verify TEXT."));
    return print();
}

Outcome NoticeCommands::print() {
    const Month month = CommandLine::monthOf(m_month);
    const auto session = m_line.open(
        CommandLine::For::WritingIfPossible); // the first print makes the secret of the codes
    const QString village = CommandLine::village(*session, m_village);
    const NoticeBuilder builder(session->db(), session->office());
    Outcome outcome;
    outcome.json = {{QStringLiteral("month"), month.toString()},
                    {QStringLiteral("village"), village}};
    QStringList written;
    if (!m_output.empty()) {
        NoticeSelection selection;
        selection.group = CommandLine::text(m_group);
        if (!m_household.empty()) {
            for (const HouseholdId id : PointsRepository(session->db())
                                            .householdsByNumber(village)
                                            .value(CommandLine::text(m_household)))
                selection.households.insert(id);
            if (selection.households.isEmpty())
                throw Refusal(tr("There is no household %1. “households FILE” lists them.")
                                  .arg(CommandLine::text(m_household)));
        }
        std::vector<Notice> notices = m_letters ? builder.letters(village, month)
                                                : builder.notices(village, month, selection);
        if (notices.empty())
            throw Refusal(tr("There is nobody to print a notice for."));
        const bool draft = notices.front().isDraft();
        const NoticePainter painter(std::move(notices));
        writeNoticesPdf(absolute(m_output), painter, m_line.progress(tr("Printing")));
        outcome.json.insert(QStringLiteral("pdf"), absolute(m_output));
        outcome.json.insert(QStringLiteral("notices"), static_cast<int>(painter.notices().size()));
        outcome.json.insert(QStringLiteral("pages"), painter.pageCount());
        outcome.json.insert(QStringLiteral("draft"), draft);
        written << tr("%1 notices on %2 pages: %3")
                       .arg(painter.notices().size())
                       .arg(painter.pageCount())
                       .arg(absolute(m_output));
        if (draft)
            outcome.message = tr("The month is not published yet; the notices say 草稿.");
    }
    if (!m_poster.empty()) {
        writePosterPdf(absolute(m_poster), builder.redPoster(village, month));
        outcome.json.insert(QStringLiteral("poster"), absolute(m_poster));
        written << tr("Written: %1").arg(absolute(m_poster));
    }
    if (!m_blackPoster.empty()) {
        writePosterPdf(absolute(m_blackPoster), builder.blackPoster(village, month));
        outcome.json.insert(QStringLiteral("blackPoster"), absolute(m_blackPoster));
        written << tr("Written: %1").arg(absolute(m_blackPoster));
    }
    outcome.text = written.join(u'\n');
    return outcome;
}

Outcome NoticeCommands::verify() {
    const auto session = m_line.open(CommandLine::For::Reading);
    const NoticeVerification found = verifyNotice(session->db(), CommandLine::text(m_verify));
    Outcome outcome;
    outcome.json = {{QStringLiteral("verdict"), verificationWord(found.state)},
                    {QStringLiteral("genuine"), found.genuine()},
                    {QStringLiteral("message"), found.message}};
    if (found.state != NoticeVerification::State::Unreadable) {
        outcome.json.insert(QStringLiteral("village"), found.printed.village);
        outcome.json.insert(QStringLiteral("month"), found.printed.month.toString());
        outcome.json.insert(QStringLiteral("household"), found.printed.number);
        outcome.json.insert(QStringLiteral("printedTotal"), found.printed.total.toDouble());
        outcome.json.insert(QStringLiteral("printedRank"), found.printed.rank);
        outcome.json.insert(QStringLiteral("total"), optionalPoints(found.total));
        outcome.json.insert(QStringLiteral("rank"), found.rank);
        outcome.json.insert(QStringLiteral("head"), found.head);
    }
    if (found.state != NoticeVerification::State::Current) {
        outcome.exit = Exit::Refused;
        outcome.message = found.message;
        return outcome;
    }
    outcome.text = found.message;
    return outcome;
}

} // namespace cunwu
