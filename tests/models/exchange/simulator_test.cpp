// A few runs of the simulator; the thousands are run by cunwu_simulator (tests/simulator), whose seeds these are.
#include "tests/offices/simulator.h"

using namespace cunwu::test;

TEST(Simulator, RunsOfEveryKindHold) {
    Tally tally;
    for (quint64 seed = 1; seed <= 25; ++seed)
        ASSERT_EQ(Simulator(seed, tally).run().toStdString(), "") << "seed " << seed;
}

TEST(Simulator, TheSameSeedIsTheSameRun) {
    Tally first, second;
    EXPECT_EQ(Simulator(7, first).run(), Simulator(7, second).run());
    EXPECT_EQ(first, second);
}
