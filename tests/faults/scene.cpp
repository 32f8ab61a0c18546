#include "tests/faults/scene.h"

#include "models/database/journalcheck.h"
#include "models/database/schema.h"
#include "models/points/monthtotalrepository.h"
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QRandomGenerator>
#include <filesystem>
#include <random>
#include <sys/wait.h>
#include <unistd.h>

namespace cunwu::test {

static int pipeEnd = -1;

void say(const QByteArray& text) {
    if (::write(pipeEnd, text.constData(), std::size_t(text.size())) != text.size())
        std::abort();
}

void confirmed() {
    if (pipeEnd >= 0)
        say("confirmed ");
}

Ended inChild(const std::function<void()>& work) {
    int ends[2];
    if (::pipe(ends) != 0)
        throw std::runtime_error("pipe");
    std::fflush(nullptr);
    const pid_t child = ::fork();
    if (child == 0) {
        ::close(ends[0]);
        pipeEnd = ends[1];
        try {
            work();
        } catch (const std::exception& error) { // the test would go on here, too
            disk::end();
            say(QByteArray("thrown ") + error.what());
            ::_exit(1);
        }
        disk::end();
        ::_exit(0);
    }
    ::close(ends[1]);
    Ended ended;
    char buffer[4096];
    for (ssize_t got; (got = ::read(ends[0], buffer, sizeof buffer)) > 0;)
        ended.said.append(buffer, got);
    ::close(ends[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    ended.killed = WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
    ended.crashed = WIFSIGNALED(status) && !ended.killed;
    ended.code = WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status);
    return ended;
}

// --- Scene

static QString place() {
    const QString memory = QStringLiteral("/dev/shm");
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + QStringLiteral("/cunwu-faults-XXXXXX");
}

Scene::Scene(const std::function<void(Scene&)>& prepare, Work work) : m_base(place()), m_work(std::move(work)) {
    QDir().mkpath(file(QStringLiteral("home")));
    prepare(*this);
    learn();
}

Scene::Scene(const std::function<void(Scene&)>& prepare, std::function<void(Scene&)> work) : m_base(place()), m_alone(std::move(work)) {
    QDir().mkpath(file(QStringLiteral("home")));
    prepare(*this);
    learn();
}

void Scene::learn() {
    namespace fs = std::filesystem;
    fs::copy(folder().toStdString(), (m_base.path() + QStringLiteral("/kept")).toStdString(), fs::copy_options::recursive);
    m_before = state();
    expectSound();
    putBack();
    const Ended ended = inChild([this] {
        disk::begin(folder().toUtf8(), {});
        act();
        disk::end();
        say(' ' + QByteArray::number(disk::changes()) + ' ' + QByteArray::number(disk::reads()));
    });
    EXPECT_FALSE(ended.killed || ended.crashed);
    m_changes = ended.said.simplified().split(' ').value(1).toInt();
    m_reads = ended.said.simplified().split(' ').value(2).toInt();
    EXPECT_GT(m_changes, 0) << ended.said.toStdString();
    m_after = state();
    expectSound();
}

void Scene::putBack() {
    namespace fs = std::filesystem;
    fs::remove_all(folder().toStdString());
    for (const auto& entry : fs::directory_iterator(m_base.path().toStdString()))
        if (entry.path().filename().string().starts_with("shadow"))
            fs::remove(entry.path());
    fs::copy((m_base.path() + QStringLiteral("/kept")).toStdString(), folder().toStdString(), fs::copy_options::recursive);
    qputenv("CUNWU_HOME", file(QStringLiteral("home")).toUtf8());
}

std::unique_ptr<OfficeSession> Scene::open() {
    qputenv("CUNWU_HOME", file(QStringLiteral("home")).toUtf8());
    OfficeFile::Opened opened = OfficeFile::open(path(), QStringLiteral("文书"));
    if (!opened.file || opened.file->readOnly())
        throw Error(opened.message, QStringLiteral("open"));
    auto session = std::make_unique<OfficeSession>(std::move(opened.file), m_clock);
    session->setPreparation(registerMonthTotals);
    return session;
}

void Scene::act() {
    if (m_alone)
        return m_alone(*this);
    const auto session = open();
    m_work(*session);
    confirmed();
}

void Scene::oldOrNew(Scene& scene, bool confirmed) {
    const QByteArray now = scene.state();
    EXPECT_TRUE(now == scene.after() || (now == scene.before() && !confirmed)) << (confirmed ? "confirmed, but lost" : "neither old nor new");
    EXPECT_EQ(Database(scene.path()).integrity(false), QStringLiteral("ok"));
}

QByteArray Scene::state() {
    Database db(path());
    QStringList tables;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (Statement s = db.prepare("SELECT type, name, sql FROM sqlite_schema ORDER BY name"); s.step();) {
        if (s.text(0) == u"table" && !s.text(1).startsWith(u"sqlite_"))
            tables << s.text(1);
        hash.addData(s.blob(2));
    }
    for (const QString& table : tables) {
        hash.addData(table.toUtf8());
        QStringList columns;
        for (Statement s = db.prepare(QStringLiteral("SELECT name FROM pragma_table_info('%1')").arg(table)); s.step();)
            columns << s.text(0);
        for (Statement s = db.prepare(QStringLiteral("SELECT quote(%1) FROM %2 ORDER BY 1").arg(columns.join(QStringLiteral(") || ' ' || quote(")), table)); s.step();)
            hash.addData(s.blob(0) + '\n');
    }
    return hash.result().toHex();
}

void Scene::expectSound() {
    Database db(path());
    EXPECT_EQ(db.integrity(false), QStringLiteral("ok"));
    if (db.scalar("PRAGMA user_version") != schema::latest())
        return; // waits for its upgrade
    db.setJournal(std::make_unique<Journal>(db));
    EXPECT_EQ(db.journal()->verifyChain(), QString());
    const RebuildOutcome outcome = checkRebuild(db);
    EXPECT_TRUE(outcome.equal) << outcome.firstDifference.toStdString();
}

void Faults::SetUp() {
    ASSERT_TRUE(chinese.load(QStringLiteral(":/cunwu/translations/cunwu_zh_CN.qm")));
    QCoreApplication::installTranslator(&chinese);
}

// --- Which calls

quint32 seed() {
    static const quint32 value = qEnvironmentVariableIsSet("CUNWU_SEED") ? qEnvironmentVariable("CUNWU_SEED").toUInt() : QRandomGenerator::global()->generate();
    static const int once = std::printf("CUNWU_SEED=%u\n", value);
    Q_UNUSED(once);
    return value;
}

std::vector<int> points(int count, int most) {
    std::vector<int> all;
    for (int n = 1; n <= count; ++n)
        all.push_back(n);
    if (count <= most || qEnvironmentVariableIsSet("CUNWU_SWEEP"))
        return all;
    std::mt19937 random(seed());
    const auto edge = most / 4;
    std::shuffle(all.begin() + edge, all.end() - edge, random);
    all.erase(all.begin() + edge + (most - 2 * edge), all.end() - edge);
    std::sort(all.begin(), all.end());
    return all;
}

} // namespace cunwu::test
