namespace EventsHub.Programme.Feeds;

public sealed record ProgrammeFile(byte[] Content, string ContentType, string FileName);
