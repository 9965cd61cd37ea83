namespace EventsHub.Programme.Feeds;

/// <summary>A file to hand out.</summary>
/// <param name="Content">What it holds.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="FileName">A good name for it.</param>
public sealed record ProgrammeFile(byte[] Content, string ContentType, string FileName);
