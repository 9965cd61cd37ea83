namespace EventsHub.Programme.Releases;

/// <summary>A part of a session or talk that may change by itself.</summary>
internal enum EntryPart
{
    Title,
    Subtitle,
    Abstract,
    Speakers,
    Length,
    Track,
    Kind,
    Languages,
    Chair,
    Board,
    Recording,
    Links,
    Files,
}
