// Rows 1, 2 and 41 of the list of faults: killed at every write, the power gone at every write.
#include "tests/faults/scene.h"

using namespace cunwu;
using namespace cunwu::test;

namespace {

int total = 0;

/// Strikes at the chosen changes of the scene's work, judges what is left, and lets it be done again.
void sweep(std::unique_ptr<Scene> scene, disk::Fault fault, int most) {
    const std::vector<int> chosen = points(scene->changes(), most);
    int old = 0;
    for (const int n : chosen) {
        SCOPED_TRACE(testing::Message() << "change " << n << " of " << scene->changes());
        scene->putBack();
        const Ended ended = inChild([&] {
            disk::begin(scene->folder().toUtf8(), {fault, n, false, false, seed()});
            scene->act();
            if (fault == disk::Fault::PowerLoss)
                disk::losePower();
        });
        ASSERT_FALSE(ended.crashed) << ended.code;
        EXPECT_TRUE(ended.killed);
        scene->judge(ended.said.contains("confirmed"));
        if (scene->state() == scene->before()) {
            ++old;
            scene->act(); // what was interrupted is simply done again
            scene->judge(true);
        }
        if (testing::Test::HasFailure())
            return;
    }
    scene->expectSound();
    total += int(chosen.size());
    std::printf("%zu of %d changes, %d left the old state; %d tries up to here\n", chosen.size(), scene->changes(), old, total);
}

} // namespace

TEST_F(Faults, fault_01_KilledAtEveryWriteOfAnImport) {
    sweep(importScene(), disk::Fault::Kill, 1000);
}

TEST_F(Faults, fault_01_KilledAtEveryWriteOfAnEdit) {
    sweep(cellScene(), disk::Fault::Kill, 60);
}

TEST_F(Faults, fault_01_KilledAtEveryWriteOfPublishing) {
    sweep(publishScene(), disk::Fault::Kill, 60);
}

TEST_F(Faults, fault_01_KilledAtEveryWriteOfClosing) {
    sweep(closeScene(), disk::Fault::Kill, 60);
}

TEST_F(Faults, fault_01_KilledAtEveryWriteOfARosterImport) {
    sweep(rosterScene(), disk::Fault::Kill, 80);
}

TEST_F(Faults, fault_01_KilledAtEveryWriteOfAnExport) {
    sweep(exportScene(), disk::Fault::Kill, 60);
}

TEST_F(Faults, fault_01_KilledAtEveryWriteOfAnAttachment) {
    sweep(attachScene(), disk::Fault::Kill, 60);
    sweep(volumeScene(), disk::Fault::Kill, 60);
}

TEST_F(Faults, fault_41_KilledAtEveryWriteOfAnUpgrade) {
    sweep(migrationScene(), disk::Fault::Kill, 80);
}

TEST_F(Faults, fault_02_PowerLostAtEveryWriteOfAnImport) {
    sweep(importScene(), disk::Fault::PowerLoss, 120);
}

TEST_F(Faults, fault_02_PowerLostAtEveryWriteOfAnEdit) {
    sweep(cellScene(), disk::Fault::PowerLoss, 60);
}

TEST_F(Faults, fault_02_PowerLostAtEveryWriteOfPublishing) {
    sweep(publishScene(), disk::Fault::PowerLoss, 60);
}

TEST_F(Faults, fault_02_PowerLostAtEveryWriteOfARosterImport) {
    sweep(rosterScene(), disk::Fault::PowerLoss, 80);
}

TEST_F(Faults, fault_02_PowerLostAtEveryWriteOfAnUpgrade) {
    sweep(migrationScene(), disk::Fault::PowerLoss, 80);
}

TEST_F(Faults, fault_02_PowerLostAtEveryWriteOfAPackage) {
    sweep(exportScene(), disk::Fault::PowerLoss, 120);
}

TEST_F(Faults, fault_02_PowerLostAtEveryWriteOfABackup) {
    sweep(backupScene(), disk::Fault::PowerLoss, 120);
}

TEST_F(Faults, fault_02_PowerLostAtEveryWriteOfAnAttachment) {
    sweep(attachScene(), disk::Fault::PowerLoss, 80);
    sweep(volumeScene(), disk::Fault::PowerLoss, 80);
}
