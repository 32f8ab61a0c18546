#include "app/cli/officecommands.h"

#include "app/cli/householdcommands.h"
#include "app/cli/rostercommands.h"
#include "models/base/divisioncode.h"
#include "models/database/journalcheck.h"
#include "models/demo/demoservice.h"
#include "models/exchange/scopedigest.h"
#include "models/office/countsrepository.h"
#include "models/points/monthtotalrepository.h"
#include "models/roster/rosterplanbuilder.h"
#include "models/scheme/schemeservice.h"
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

namespace cunwu {

OfficeCommands::OfficeCommands(CommandLine& line) : m_line(line) {
    const Verb create =
        line.addFileVerb("new", tr("Make a new office file"), [this] { return this->create(); });
    const Verb level =
        create.choice("level", tr("Whose file it is"));
    level.option("--village", m_village, tr("12-digit code of the village"));
    level.option("--township", m_township, tr("9-digit code of the township"));
    level.option("--county", m_county, tr("6-digit code of the county"));
    create.option(
        "--name", m_name,
        tr("Name of the office, needed for a code that the table of divisions does not have"));
    const VerbOption roster =
        create.option("--roster", m_roster, tr("Import this roster at once"));
    create.option("--sheet", m_sheet, tr("Sheet of the roster")).needs(roster);
    const VerbOption demo = create.flag(
        "--demo", m_demo, tr("Fill it with invented households and points"));
    demo.excludes(roster);
    create
        .option("--households", m_households,
                tr("How many households to invent"))
        .needs(demo)
        .within(1, 100'000);
    create
        .option("--months", m_months, tr("How many months of points to invent"))
        .needs(demo)
        .within(0, 36);
    create
        .option("--seed", m_seed, tr("The same number invents the same village"))
        .needs(demo);

    line.addFileVerb("info", tr("Whose file it is and what is in it"), [this] { return info(); })
        .option("--scope", m_scope,
                tr("Digest of what the file holds of this division code, to compare with other offices"));
    const Verb check =
        line.addFileVerb("check", tr("Check the file"), [this] { return this->check(); });
    check.flag("--rebuild", m_rebuild,
               tr("Build all tables anew from the journal and compare"));
    check.flag("--quality", m_quality, tr("List what looks wrong in the data"));
}

Office OfficeCommands::officeToCreate() const {
    const std::string& given = !m_village.empty()    ? m_village
                               : !m_township.empty() ? m_township
                                                     : m_county;
    const auto wanted = !m_village.empty()    ? DivisionCode::Level::Village
                        : !m_township.empty() ? DivisionCode::Level::Township
                                              : DivisionCode::Level::County;
    const auto code = DivisionCode::parse(CommandLine::text(given));
    if (!code || code->level() != wanted)
        throw UsageError(
            tr("“%1” is no code of this level: a village has 12 digits, a township 9, a county 6.")
                .arg(CommandLine::text(given)));
    const DivisionTable& table = DivisionTable::shipped();
    const auto nameOf = [&](const DivisionCode& c) {
        const Division* division = table.find(c);
        return division ? division->name : QString();
    };
    Office office;
    office.code = *code;
    office.name = m_name.empty() ? shortVillageName(nameOf(*code)) : CommandLine::text(m_name);
    if (office.name.isEmpty())
        throw UsageError(tr("The table of divisions does not have %1; give its name with --name.")
                             .arg(code->toString()));
    if (wanted == DivisionCode::Level::Village)
        office.townshipName = nameOf(code->parent());
    office.countyName = nameOf(wanted == DivisionCode::Level::Village    ? code->parent().parent()
                               : wanted == DivisionCode::Level::Township ? code->parent()
                                                                         : *code);
    return office;
}

Outcome OfficeCommands::create() {
    const Office office = officeToCreate();
    if (!m_roster.empty())
        checkRoster(office);
    Outcome outcome;
    {
        const auto session =
            OfficeSession::create(m_line.path(), office, m_line.user(), m_line.clock());
        registerMonthTotals(session->db());
        try {
            fill(*session, outcome);
        } catch (...) {
            m_line.say(
                tr("The file was made, but it is empty: what follows could not be filled in."));
            throw;
        }
    }
    outcome.json.insert(QStringLiteral("file"), m_line.path());
    outcome.json.insert(QStringLiteral("office"),
                        QJsonObject{{QStringLiteral("code"), office.code.toString()},
                                    {QStringLiteral("name"), office.name},
                                    {QStringLiteral("level"), office.levelName()}});
    outcome.text = tr("Made: %1").arg(m_line.path()) +
                   (outcome.text.isEmpty() ? QString() : u'\n' + outcome.text);
    return outcome;
}

/// A roster that cannot be imported is said before a file is made.
void OfficeCommands::checkRoster(const Office& office) const {
    if (office.level() != DivisionCode::Level::Village)
        throw UsageError(tr("A roster is imported into a village; use “roster import FILE TABLE "
                            "--village CODE” afterwards."));
    if (!QFileInfo::exists(CommandLine::text(m_roster)))
        throw Refusal(
            tr("The roster %1 is not there. Check the name.").arg(CommandLine::text(m_roster)));
    const TableContent content = readTable(CommandLine::text(m_roster));
    const RosterPlan plan =
        RosterPlanBuilder(office.code.toString(), {}).build(content, CommandLine::text(m_sheet));
    if (!plan.refusal.isEmpty())
        throw Refusal(plan.refusal, plan.toJson());
}

void OfficeCommands::fill(OfficeSession& session, Outcome& outcome) {
    const Month current = Month::of(m_line.clock().today());
    const Month firstDemo = current.plus(-m_months);
    const Month from(std::min(m_demo ? firstDemo : current, current).year(), 1);
    const SchemeService::Outcome scheme =
        SchemeService(session.db()).adopt(SchemeService::defaultCode(), from);
    if (!scheme.done)
        throw Refusal(scheme.problems.join(u'\n'));
    if (!m_roster.empty())
        outcome = RosterCommands::import(session,
                                         {CommandLine::text(m_roster), CommandLine::text(m_sheet),
                                          session.office().code.toString()},
                                         m_line.progress(tr("Importing")));
    if (!m_demo)
        return;
    DemoPlan plan;
    plan.code = session.office().code;
    plan.name = session.office().level() == DivisionCode::Level::Village ? session.office().name
                                                                         : QString();
    plan.households = m_households;
    plan.seed = m_seed;
    plan.today = m_line.clock().today();
    DemoPointsPlan points;
    points.first = firstDemo;
    points.months = m_months;
    points.seed = m_seed;
    const DemoOutcome done =
        DemoService(session).fill(plan, points, m_line.progress(tr("Inventing")));
    outcome.json = {{QStringLiteral("households"), done.households},
                    {QStringLiteral("persons"), done.persons},
                    {QStringLiteral("entries"), done.entries},
                    {QStringLiteral("villages"), done.villages},
                    {QStringLiteral("months"), done.months}};
    outcome.text = tr("%1 households, %2 persons, %3 entries")
                       .arg(done.households)
                       .arg(done.persons)
                       .arg(done.entries);
}

Outcome OfficeCommands::info() {
    const auto session = m_line.open(CommandLine::For::Reading);
    const Office& office = session->office();
    const CountsRepository repository(session->db());
    const CountsRepository::Counts counts = repository.counts();
    const QString digest = QString::fromLatin1(Journal::digest(session->db()).toHex());
    QJsonArray feeds;
    for (const CountsRepository::Feed& feed : repository.feeds())
        feeds.append(QJsonObject{{QStringLiteral("uid"), QString::fromLatin1(feed.uid.toHex())},
                                 {QStringLiteral("office"), feed.office},
                                 {QStringLiteral("own"), feed.own},
                                 {QStringLiteral("seq"), static_cast<qint64>(feed.seq)},
                                 {QStringLiteral("head"), QString::fromLatin1(feed.head.toHex())}});
    Outcome outcome;
    outcome.json = {
        {QStringLiteral("office"), QJsonObject{{QStringLiteral("code"), office.code.toString()},
                                               {QStringLiteral("name"), office.name},
                                               {QStringLiteral("level"), office.levelName()}}},
        {QStringLiteral("schema"), counts.schema},
        {QStringLiteral("households"), static_cast<qint64>(counts.households)},
        {QStringLiteral("persons"), static_cast<qint64>(counts.persons)},
        {QStringLiteral("entries"), static_cast<qint64>(counts.entries)},
        {QStringLiteral("schemes"), static_cast<qint64>(counts.schemes)},
        {QStringLiteral("months"), static_cast<qint64>(counts.months)},
        {QStringLiteral("ops"), static_cast<qint64>(counts.ops)},
        {QStringLiteral("feeds"), feeds},
        {QStringLiteral("digest"), digest}};
    outcome.text =
        tr("%1 (%2)\nHouseholds: %3   Persons: %4   Entries: %5   Journal: %6\nDigest: %7")
            .arg(office.name, office.code.toString())
            .arg(counts.households)
            .arg(counts.persons)
            .arg(counts.entries)
            .arg(counts.ops)
            .arg(digest);
    if (!m_scope.empty())
        addScope(*session, outcome);
    return outcome;
}

void OfficeCommands::addScope(OfficeSession& session, Outcome& outcome) const {
    const auto code = DivisionCode::parse(CommandLine::text(m_scope));
    if (!code)
        throw UsageError(tr("“%1” is no division code.").arg(CommandLine::text(m_scope)));
    const ScopeDigest scope = scopeDigest(session.db(), *code);
    const QString digest = QString::fromLatin1(scope.sha256.toHex());
    outcome.json.insert(QStringLiteral("scope"), QJsonObject{{QStringLiteral("code"), code->toString()},
                                                             {QStringLiteral("rows"), static_cast<qint64>(scope.rows)},
                                                             {QStringLiteral("digest"), digest}});
    outcome.text += u'\n' + tr("Of %1: %2 rows, digest %3").arg(code->toString()).arg(scope.rows).arg(digest);
}

Outcome OfficeCommands::check() {
    const auto session = m_line.open(CommandLine::For::Reading);
    Database& db = session->db();
    const QString integrity = db.integrity(false);
    const QString chain = db.journal()->verifyChain();
    Outcome outcome;
    bool ok = integrity == u"ok" && chain.isEmpty();
    outcome.json = {{QStringLiteral("integrity"), integrity},
                    {QStringLiteral("chain"), chain.isEmpty() ? QStringLiteral("ok") : chain}};
    QStringList problems;
    if (integrity != u"ok")
        problems << tr("The file is damaged: %1").arg(integrity.left(300));
    if (!chain.isEmpty())
        problems << chain;
    if (m_rebuild) {
        const RebuildOutcome rebuilt = checkRebuild(db, m_line.progress(tr("Building anew")));
        ok = ok && rebuilt.equal;
        outcome.json.insert(
            QStringLiteral("rebuild"),
            QJsonObject{{QStringLiteral("equal"), rebuilt.equal},
                        {QStringLiteral("digest"), rebuilt.digest},
                        {QStringLiteral("rebuilt"), rebuilt.rebuilt},
                        {QStringLiteral("firstDifference"), rebuilt.firstDifference}});
        if (!rebuilt.equal)
            problems
                << tr("The tables are not what the journal makes of them; the first difference: %1")
                       .arg(rebuilt.firstDifference);
    }
    if (m_quality) {
        const QJsonArray findings = HouseholdCommands::quality(*session);
        for (const QJsonValue& finding : findings)
            outcome.text += finding[QStringLiteral("household")].toString() + u'\t' +
                            finding[QStringLiteral("text")].toString() + u'\n';
        outcome.json.insert(QStringLiteral("quality"), findings);
    }
    outcome.json.insert(QStringLiteral("ok"), ok);
    if (ok) {
        outcome.text += tr("The file is in order.");
        return outcome;
    }
    outcome.exit = Exit::Storage;
    outcome.message =
        problems.join(u'\n') + u'\n' +
        tr("Keep the file as it is and restore the last backup: restore FILE latest.");
    return outcome;
}

} // namespace cunwu
