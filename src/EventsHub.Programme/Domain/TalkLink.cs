namespace EventsHub.Programme.Domain;

/// <summary>A page that belongs to a talk.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Url">Where it is; http or https.</param>
public sealed record TalkLink(string Title, string Url);
