using EventsHub.Kernel.Domain;
using EventsHub.Programme.Feeds.Import;

namespace EventsHub.Programme.Feeds;

/// <summary>The content of an imported file, independent of its format.</summary>
internal sealed class Feed
{
    public required FeedFormat Format { get; init; }

    /// <summary>True for formats that can hold talks without a time; the others say nothing of talks that wait.</summary>
    public bool HoldsWhatWaits => Format is not (FeedFormat.Frab or FeedFormat.C3voc or FeedFormat.Indico);

    /// <summary>True for one page of several, so that what is missing in it is not missing at all.</summary>
    public bool IsOnePage { get; set; }

    /// <summary>May what the file does not have be taken out of the programme?</summary>
    public Eligibility MayRemoveMissing => !IsOnePage ? Eligibility.Yes
        : Eligibility.No(new("import.one-page", "This file is one page of several, so that most of what is missing in it is not missing at all. Import all of it in one file, or leave in what the file does not have.") { Field = "RemoveMissing" });

    public string? Title { get; set; }

    /// <summary>Entries that start before this time of day belong to the day before.</summary>
    public TimeOnly DayChange { get; set; } = new(4, 0);

    /// <summary>The address that relative links of the file are meant from; null when it names none.</summary>
    public Uri? BaseAddress { get; set; }

    public FeedParts Carries { get; set; } = FeedParts.All;

    /// <summary>True for files that EventsHub exported; only these tell reliably which entries are talks and which are sessions without
    /// talks.</summary>
    public bool IsOwn { get; set; }

    public List<FeedTrack> Tracks { get; } = [];

    /// <summary>All rooms that the file lists, in its order, including unused ones.</summary>
    public List<FeedRoom> Rooms { get; } = [];

    public List<FeedType> Types { get; } = [];

    /// <summary>People whom the file describes, including those without a talk.</summary>
    public List<FeedPerson> People { get; } = [];

    public List<FeedItem> Items { get; } = [];

    public FeedFindings Findings { get; init; } = new();

    /// <summary>The programme day of a local time, taking <see cref="DayChange"/> into account.</summary>
    public DateOnly DayOf(DateTime local) => DateOnly.FromDateTime(TimeOnly.FromDateTime(local) < DayChange ? local.AddDays(-1) : local);
}
