namespace EventsHub.Documents.Programmes;

/// <summary>A page on the web.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Address">Where it is.</param>
public sealed record BookletLink(string Title, Uri Address);
