namespace EventsHub.Documents.Programmes;

/// <summary>A web page that belongs to a talk.</summary>
/// <param name="Title">Text of the link.</param>
/// <param name="Address">Absolute address.</param>
public sealed record BookletLink(string Title, Uri Address);
