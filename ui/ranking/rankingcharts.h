#pragma once
#include "models/ranking/ranking.h"
#include <QWidget>

class QChart;
class QChartView;

namespace cunwu {

/// Two charts: how the totals spread, and the last twelve months of one household beside its village's mean.
class RankingCharts : public QWidget {
    Q_OBJECT
public:
    explicit RankingCharts(QWidget* parent = nullptr);
    void showSpread(const std::vector<SpreadBin>& bins);
    void showCourse(const QString& name, const std::vector<SeriesPoint>& months);

private:
    QChartView* addChart(const QString& accessibleName);
    QChartView *m_spread, *m_course;
};

} // namespace cunwu
