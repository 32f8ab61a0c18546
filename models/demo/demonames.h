#pragma once
#include "models/base/citizenid.h"
#include "models/demo/demorandom.h"
#include <QString>
#include <set>

namespace cunwu {

/// Which people a village is mostly made of: decides surnames and the ethnicity column.
enum class DemoPeople {
    Li,
    Han,
    Miao
};

/// Surnames and given names as they are met in the middle of Hainan; nobody in particular.
namespace demonames {

QString ethnicity(DemoPeople people); ///< "黎族", "汉族", "苗族"
QString surname(DemoPeople people, DemoRandom& random);
/// Given names follow fashion: `birthYear` picks the generation.
QString given(Sex sex, int birthYear, DemoRandom& random);

} // namespace demonames

/// Invented identity numbers: the unassigned area code 469098, a real birth date, a right check
/// character; never the same one twice from one mint.
class DemoIdMint {
public:
    /// `salt` moves the sequence numbers, so that two villages made apart rarely agree.
    explicit DemoIdMint(std::uint64_t salt) : m_salt(salt) {}
    QString mint(QDate birth, Sex sex);
    /// An invented mobile number of the unassigned range 154, never the same twice.
    QString phone(DemoRandom& random);

private:
    std::uint64_t m_salt;
    std::set<std::pair<qint64, int>> m_used;
    std::set<int> m_phones;
};

} // namespace cunwu
