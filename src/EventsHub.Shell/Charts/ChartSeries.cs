namespace EventsHub.Shell.Charts;

/// <summary>One line of a <see cref="LineChart"/>.</summary>
/// <param name="Name">What it shows, for the legend.</param>
/// <param name="Values">A value for each label of the chart, 0 or more; null where there is none.</param>
public sealed record ChartSeries(string Name, IReadOnlyList<double?> Values);
