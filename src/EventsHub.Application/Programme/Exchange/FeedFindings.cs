namespace EventsHub.Application.Programme.Exchange;

/// <summary>What is odd in a file. Each has a sentence that says how it was understood.</summary>
internal enum Oddity
{
    WrongEncoding,
    NoGuid,
    OldGuid,
    GuidTwice,
    NoTitle,
    NoDuration,
    LongDuration,
    NoStart,
    NoDay,
    StartDisagrees,
    PastMidnight,
    OtherTimeZone,
    UnknownLanguage,
    SeveralLanguages,
    UnknownType,
    LinkDropped,
    LongName,
    SamePersonTwice,
    FoundByTitle,
    Html,
    CancelledInTitle,
}

/// <summary>Collects what is odd, counted and with examples.</summary>
internal sealed class FeedFindings
{
    private const int Examples = 3;

    private readonly SortedDictionary<Oddity, (int Count, List<string> Examples)> _found = [];

    public void Add(Oddity oddity, string example)
    {
        var (count, examples) = _found.TryGetValue(oddity, out var found) ? found : (0, []);
        if (examples.Count < Examples && !examples.Contains(example))
        {
            examples.Add(example);
        }

        _found[oddity] = (count + 1, examples);
    }

    /// <summary>A sentence for each, in the language spoken now.</summary>
    public IReadOnlyList<string> InWords(Texts texts) =>
        [.. _found.Select(f => $"{Sentence(f.Key, texts)} ({f.Value.Count}: {string.Join(" · ", f.Value.Examples)}{(f.Value.Count > f.Value.Examples.Count ? " …" : "")})")];

    private static string Sentence(Oddity oddity, Texts texts) => oddity switch
    {
        Oddity.WrongEncoding => texts["The file is not in the encoding that it names; it was read as Windows-1252. Look at the accents."],
        Oddity.NoGuid => texts["No guid: known by the id instead, or by title and start where there is no id either."],
        Oddity.OldGuid => texts["The guid is not in the usual form; it was read from its old form."],
        Oddity.GuidTwice => texts["The same guid stands at two entries; the later one was given another."],
        Oddity.NoTitle => texts["No title; a stand-in was made from the id."],
        Oddity.NoDuration => texts["No duration; 30 minutes were assumed."],
        Oddity.LongDuration => texts["Longer than 24 hours; shortened to 24 hours."],
        Oddity.NoStart => texts["No start; comes in without a time, to be scheduled."],
        Oddity.NoDay => texts["No day; taken from the date, or else the first day of the event."],
        Oddity.StartDisagrees => texts["Date and start disagree; the date was believed."],
        Oddity.PastMidnight => texts["Past midnight: it stays on the day that it is listed under."],
        Oddity.OtherTimeZone => texts["The file's clocks are not those of the event; the instants were kept."],
        Oddity.UnknownLanguage => texts["The language was not understood and left out."],
        Oddity.SeveralLanguages => texts["Several languages: the first is that of the texts."],
        Oddity.UnknownType => texts["The type is not known; shown as a parallel talk."],
        Oddity.LinkDropped => texts["A link that is no web address was left out."],
        Oddity.LongName => texts["A name was too long and was shortened."],
        Oddity.SamePersonTwice => texts["One name under several ids, taken as one person."],
        Oddity.FoundByTitle => texts["Recognised by title and start; a guess."],
        Oddity.Html => texts["HTML was turned into plain paragraphs."],
        Oddity.CancelledInTitle => texts["The title says that it is cancelled; taken as its status."],
        _ => throw new ArgumentOutOfRangeException(nameof(oddity), oddity, null),
    };
}
