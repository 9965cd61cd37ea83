namespace EventsHub.Application.Programme.Exchange;

/// <summary>What happens to an entry.</summary>
public enum ImportAction
{
    /// <summary>It is new.</summary>
    Created,

    /// <summary>Its time or place changes, perhaps more.</summary>
    Moved,

    /// <summary>Something else about it changes.</summary>
    Changed,

    /// <summary>It is taken out, since the file does not have it.</summary>
    Removed,

    /// <summary>The file does not have it; it stays.</summary>
    Missing,

    /// <summary>The file says otherwise, but it is pinned and stays.</summary>
    Pinned,
}

/// <summary>What happens to one entry, in words.</summary>
/// <param name="Action">What happens.</param>
/// <param name="Title">The entry.</param>
/// <param name="Details">What changes from what to what.</param>
public sealed record ImportLine(ImportAction Action, string Title, IReadOnlyList<string> Details);

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
    /// <summary>How many entries something happens to.</summary>
    public int Count(ImportAction action) => Lines.Count(l => l.Action == action);

    /// <summary>Whether the programme stays as it is.</summary>
    public bool ChangesNothing => Lines.All(l => l.Action is ImportAction.Missing or ImportAction.Pinned)
        && RoomsCreated.Count + TracksCreated.Count + TypesCreated.Count + SpeakersCreated + SpeakersChanged == 0;
}
