namespace EventsHub.Shell.Pages;

/// <summary>One step of the trail.</summary>
public sealed record Crumb(string Text, string Href);
