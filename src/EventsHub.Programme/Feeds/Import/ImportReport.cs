using EventsHub.Kernel.Domain;

namespace EventsHub.Programme.Feeds.Import;

/// <summary>The result of an import or of a dry run.</summary>
/// <param name="IsDryRun">True when nothing was saved.</param>
/// <param name="Format">Detected format of the file.</param>
/// <param name="FileTitle">Title of the programme in the file; null when it has none.</param>
/// <param name="Entries">Number of entries in the file.</param>
/// <param name="Unchanged">Number of entries that change nothing.</param>
/// <param name="RoomsCreated">Names of new rooms.</param>
/// <param name="RoomsRenamed">New names of known rooms.</param>
/// <param name="TracksCreated">Names of new tracks.</param>
/// <param name="TypesCreated">Names of new talk types.</param>
/// <param name="SpeakersCreated">Number of new speakers.</param>
/// <param name="SpeakersChanged">Number of existing speakers that change.</param>
/// <param name="Lines">Entries that are changed, or that differ but are kept.</param>
/// <param name="Findings">Peculiarities of the file and how they were interpreted, in the current language.</param>
public sealed record ImportReport(
    bool IsDryRun, FeedFormat Format, string? FileTitle, int Entries, int Unchanged, IReadOnlyList<string> RoomsCreated, IReadOnlyList<string> RoomsRenamed, IReadOnlyList<string> TracksCreated, IReadOnlyList<string> TypesCreated,
    int SpeakersCreated, int SpeakersChanged, IReadOnlyList<ImportLine> Lines, IReadOnlyList<string> Findings)
{
    public int Count(ImportAction action) => Lines.Count(l => l.Action == action);

    /// <summary>True when more than half of what is there, and more than three entries, would be taken out: the file is then most likely another one than was meant.</summary>
    public bool RemovesMost => Count(ImportAction.Removed) is > 3 and var removed && removed * 2 > Unchanged + Lines.Count(l => l.Action != ImportAction.Created);

    /// <summary>May the file be brought in?</summary>
    /// <param name="removeMost">True when it was said that most of the programme is meant to be taken out.</param>
    internal Eligibility MayApply(bool removeMost) =>
        Entries == 0 && Count(ImportAction.Removed) > 0 ? Eligibility.No(new("import.no-entries", "This file was read as {0}, and holds not one entry. It is another kind of file, or the export has gone wrong: look into it, and export it again.", Format) { Field = "File" })
        : RemovesMost && !removeMost ? Eligibility.No(new("import.removes-most", "This would take out {0} entries, which is most of the programme. Say that it is meant, or leave in what the file does not have.", Count(ImportAction.Removed)) { Field = "RemoveMost" })
        : Eligibility.Yes;

    /// <summary>True when the import leaves the programme as it is.</summary>
    public bool ChangesNothing => Lines.All(l => l.Action is ImportAction.Missing or ImportAction.Pinned)
        && RoomsCreated.Count + RoomsRenamed.Count + TracksCreated.Count + TypesCreated.Count + SpeakersCreated + SpeakersChanged == 0;
}
