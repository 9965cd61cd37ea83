namespace EventsHub.Shell.Charts;

/// <summary>One bar of a <see cref="BarChart"/>.</summary>
/// <param name="Label">What it is about.</param>
/// <param name="Value">Its length, 0 or more.</param>
/// <param name="Text">The value as people read it.</param>
/// <param name="Of">What it is a part of, shown as an outline; null for nothing.</param>
public sealed record ChartBar(string Label, double Value, string Text, double? Of = null);
