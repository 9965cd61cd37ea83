namespace EventsHub.Programme.Feeds.Import;

/// <summary>What an import does, or would do.</summary>
/// <param name="IsDryRun">Whether nothing was stored.</param>
/// <param name="Format">What the file was recognised as.</param>
/// <param name="FileTitle">What the file says it is.</param>
/// <param name="Entries">How many entries the file has.</param>
/// <param name="Unchanged">How many are as they were.</param>
/// <param name="RoomsCreated">The names of rooms that are new.</param>
/// <param name="TracksCreated">The names of tracks that are new.</param>
/// <param name="TypesCreated">The names of types of talks that are new.</param>
/// <param name="SpeakersCreated">How many speakers are new.</param>
/// <param name="SpeakersChanged">How many speakers change.</param>
/// <param name="Lines">Every entry to which something happens.</param>
/// <param name="Findings">What is odd in the file, and how it was understood.</param>
public sealed record ImportReport(
    bool IsDryRun, FeedFormat Format, string? FileTitle, int Entries, int Unchanged, IReadOnlyList<string> RoomsCreated, IReadOnlyList<string> TracksCreated, IReadOnlyList<string> TypesCreated,
    int SpeakersCreated, int SpeakersChanged, IReadOnlyList<ImportLine> Lines, IReadOnlyList<string> Findings)
{
    public int Count(ImportAction action) => Lines.Count(l => l.Action == action);

    /// <summary>Whether the programme stays as it is.</summary>
    public bool ChangesNothing => Lines.All(l => l.Action is ImportAction.Missing or ImportAction.Pinned)
        && RoomsCreated.Count + TracksCreated.Count + TypesCreated.Count + SpeakersCreated + SpeakersChanged == 0;
}
