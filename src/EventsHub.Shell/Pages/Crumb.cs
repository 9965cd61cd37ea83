namespace EventsHub.Shell.Pages;

public sealed record Crumb(string Text, string Href);
