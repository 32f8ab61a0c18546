#include "ui/ranking/rankingcharts.h"

#include "ui/common/theme.h"
#include <QBarSeries>
#include <QBarSet>
#include <QCategoryAxis>
#include <QChart>
#include <QChartView>
#include <QLineSeries>
#include <QValueAxis>
#include <cmath>

namespace cunwu {

RankingCharts::RankingCharts(QWidget* parent) : QWidget(parent) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::space(8));
    m_spread = addChart(tr("Spread of the totals"));
    m_course = addChart(tr("The last twelve months"));
}

QChartView* RankingCharts::addChart(const QString& accessibleName) {
    auto* chart = new QChart;
    chart->setBackgroundBrush(Theme::card());
    chart->setBackgroundPen(QPen(Theme::line()));
    chart->setBackgroundRoundness(Theme::space(4));
    chart->setMargins(QMargins(Theme::space(8), Theme::space(4), Theme::space(8), Theme::space(4)));
    chart->setTitleFont(Theme::strong());
    chart->setTitleBrush(palette().color(QPalette::Text));
    chart->legend()->setLabelColor(palette().color(QPalette::Text));
    auto* view = new QChartView(chart);
    view->setRenderHint(QPainter::Antialiasing);
    view->setAccessibleName(accessibleName);
    view->setMinimumHeight(Theme::space(210));
    view->setFrameShape(QFrame::NoFrame);
    layout()->addWidget(view);
    return view;
}

static void styleAxis(QAbstractAxis* axis) {
    QFont small = QApplication::font();
    small.setPointSizeF(small.pointSizeF() * 0.82);
    axis->setLabelsFont(small);
    axis->setLabelsColor(Theme::subdued());
    axis->setGridLineColor(Theme::line());
    axis->setLinePenColor(Theme::line());
    axis->setTitleFont(small);
    axis->setTitleBrush(Theme::subdued());
}

static void clear(QChart* chart) {
    chart->removeAllSeries();
    const auto axes = chart->axes();
    for (QAbstractAxis* axis : axes) {
        chart->removeAxis(axis);
        delete axis;
    }
}

/// Whole numbers on the axis, a little air above.
static QValueAxis* valueAxis(double from, double to) {
    auto* axis = new QValueAxis;
    axis->setRange(from, to);
    axis->applyNiceNumbers();
    axis->setLabelFormat(QStringLiteral("%.0f"));
    styleAxis(axis);
    return axis;
}

/// `count` places from 0 on; as many of the labels as there is room for, `shift` to the right of their place.
static QCategoryAxis* placeAxis(const QStringList& labels, double shift) {
    auto* axis = new QCategoryAxis;
    axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    axis->setRange(-0.5, double(labels.size()) - 0.5);
    const qsizetype step = std::max<qsizetype>(1, (labels.size() + 5) / 6);
    for (qsizetype i = 0; i < labels.size(); i += step)
        axis->append(labels[i], double(i) + shift);
    axis->setGridLineVisible(false);
    styleAxis(axis);
    return axis;
}

void RankingCharts::showSpread(const std::vector<SpreadBin>& bins) {
    QChart* chart = m_spread->chart();
    clear(chart);
    chart->setTitle(tr("Households by total"));
    chart->legend()->hide();
    auto* set = new QBarSet(QString());
    set->setColor(Theme::accent());
    set->setBorderColor(Theme::accent());
    QStringList labels;
    int most = 1;
    for (const SpreadBin& bin : bins) {
        *set << bin.households;
        labels << bin.from.toString();
        most = std::max(most, bin.households);
    }
    auto* series = new QBarSeries;
    series->setBarWidth(0.9);
    series->append(set);
    chart->addSeries(series);
    auto* across = placeAxis(labels, -0.5); // a bar begins at its label
    auto* up = valueAxis(0, most);
    chart->addAxis(across, Qt::AlignBottom);
    chart->addAxis(up, Qt::AlignLeft);
    series->attachAxis(across);
    series->attachAxis(up);
}

void RankingCharts::showCourse(const QString& name, const std::vector<SeriesPoint>& months) {
    QChart* chart = m_course->chart();
    clear(chart);
    chart->setTitle(name.isEmpty() ? tr("Choose a household to see its months") : tr("%1: the last twelve months").arg(name));
    auto* own = new QLineSeries;
    auto* mean = new QLineSeries;
    own->setName(name);
    own->setPen(QPen(Theme::accent(), Theme::space(3)));
    own->setPointsVisible(true);
    mean->setName(tr("Mean of the village"));
    mean->setPen(QPen(Theme::subdued(), Theme::space(2), Qt::DashLine));
    QStringList labels;
    double low = 1e9, high = -1e9;
    for (std::size_t i = 0; i < months.size(); ++i) {
        labels << QString::number(months[i].month.month());
        if (!months[i].any)
            continue;
        own->append(double(i), months[i].total.toDouble());
        mean->append(double(i), months[i].villageMean.toDouble());
        low = std::min({low, months[i].total.toDouble(), months[i].villageMean.toDouble()});
        high = std::max({high, months[i].total.toDouble(), months[i].villageMean.toDouble()});
    }
    if (high < low) {
        delete own;
        delete mean;
        return;
    }
    chart->addSeries(own);
    chart->addSeries(mean);
    // An axis' labels must differ: a month comes once in twelve.
    for (QString& label : labels)
        label += tr(" mo.");
    auto* across = placeAxis(labels, 0);
    auto* up = valueAxis(std::floor(low) - 1, std::ceil(high) + 1);
    chart->addAxis(across, Qt::AlignBottom);
    chart->addAxis(up, Qt::AlignLeft);
    for (QLineSeries* series : {own, mean}) {
        series->attachAxis(across);
        series->attachAxis(up);
    }
    chart->legend()->show();
    chart->legend()->setAlignment(Qt::AlignBottom);
}

} // namespace cunwu
