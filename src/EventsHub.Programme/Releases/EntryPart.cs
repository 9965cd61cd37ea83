namespace EventsHub.Programme.Releases;

/// <summary>Parts of a session or talk that are compared separately.</summary>
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
