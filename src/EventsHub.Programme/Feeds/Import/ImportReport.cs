namespace EventsHub.Programme.Feeds.Import;

/// <summary>The result of an import or of a dry run.</summary>
/// <param name="IsDryRun">True when nothing was saved.</param>
/// <param name="Format">Detected format of the file.</param>
/// <param name="FileTitle">Title of the programme in the file; null when it has none.</param>
/// <param name="Entries">Number of entries in the file.</param>
/// <param name="Unchanged">Number of entries that change nothing.</param>
/// <param name="RoomsCreated">Names of new rooms.</param>
/// <param name="TracksCreated">Names of new tracks.</param>
/// <param name="TypesCreated">Names of new talk types.</param>
/// <param name="SpeakersCreated">Number of new speakers.</param>
/// <param name="SpeakersChanged">Number of existing speakers that change.</param>
/// <param name="Lines">Entries that are changed, or that differ but are kept.</param>
/// <param name="Findings">Peculiarities of the file and how they were interpreted, in the current language.</param>
public sealed record ImportReport(
    bool IsDryRun, FeedFormat Format, string? FileTitle, int Entries, int Unchanged, IReadOnlyList<string> RoomsCreated, IReadOnlyList<string> TracksCreated, IReadOnlyList<string> TypesCreated,
    int SpeakersCreated, int SpeakersChanged, IReadOnlyList<ImportLine> Lines, IReadOnlyList<string> Findings)
{
    public int Count(ImportAction action) => Lines.Count(l => l.Action == action);

    /// <summary>True when the import leaves the programme as it is.</summary>
    public bool ChangesNothing => Lines.All(l => l.Action is ImportAction.Missing or ImportAction.Pinned)
        && RoomsCreated.Count + TracksCreated.Count + TypesCreated.Count + SpeakersCreated + SpeakersChanged == 0;
}
