namespace EventsHub.Programme.Domain;

/// <summary>A web page that belongs to a talk.</summary>
/// <param name="Title">Label of the link; the address itself when no label was given.</param>
/// <param name="Url">Absolute URL; http or https.</param>
public sealed record TalkLink(string Title, string Url);
