using EventsHub.Kernel.Text;

namespace EventsHub.Programme.Feeds.Import;

/// <summary>Counts peculiarities of a file and keeps a few examples of each.</summary>
internal sealed class FeedFindings
{
    private const int Examples = 3;
    private const int MaxExample = 80;

    private readonly SortedDictionary<Oddity, (int Count, List<string> Examples)> _found = [];

    /// <param name="oddity">What is peculiar.</param>
    /// <param name="whole">Where: a title, a name or the words of the file, of which the beginning is shown.</param>
    public void Add(Oddity oddity, string whole)
    {
        var example = whole.Length > MaxExample ? $"{CleanText.Cut(whole, MaxExample)}…" : whole;
        var (count, examples) = _found.TryGetValue(oddity, out var found) ? found : (0, []);
        if (examples.Count < Examples && example.Length > 0 && !examples.Contains(example))
        {
            examples.Add(example);
        }

        _found[oddity] = (count + 1, examples);
    }

    /// <summary>One sentence per peculiarity in the current language.</summary>
    public IReadOnlyList<string> InWords(Texts texts) =>
        [.. _found.Select(f => $"{Sentence(f.Key, texts)} ({f.Value.Count}: {string.Join(" · ", f.Value.Examples)}{(f.Value.Count > f.Value.Examples.Count ? " …" : "")})")];

    private static string Sentence(Oddity oddity, Texts texts) => oddity switch
    {
        Oddity.WrongEncoding => texts["The file is not in the encoding that it names; it was read as Windows-1252. Look at the accents."],
        Oddity.KeyTwice => texts["A name stands twice in one object of the file; the last was taken."],
        Oddity.NoGuid => texts["No guid: known by the id instead, or by title and start where there is no id either."],
        Oddity.OldGuid => texts["The guid is not in the usual form; it was read from its old form."],
        Oddity.GuidTwice => texts["The same guid stands at two entries; the later one was given another."],
        Oddity.NotAccepted => texts["Not accepted, or withdrawn before it had a place: left out."],
        Oddity.NoTitle => texts["No title; a stand-in was made from the id."],
        Oddity.NoName => texts["No name; a stand-in was made from the id."],
        Oddity.NoDuration => texts["No duration; that of its type was assumed, or else 30 minutes."],
        Oddity.LongDuration => texts["Longer than 24 hours; shortened to 24 hours."],
        Oddity.NoStart => texts["No start; comes in without a time, to be scheduled."],
        Oddity.StartFollows => texts["No start; begins when the talk before it in its session ends."],
        Oddity.NoDay => texts["No day; taken from the date, or else the first day of the file or the event."],
        Oddity.BadDay => texts["The day was not understood; write it like 2030-06-24."],
        Oddity.BadStart => texts["The start was not understood; write it like 09:30."],
        Oddity.StartDisagrees => texts["Date and start disagree; the date was believed."],
        Oddity.PastMidnight => texts["Past midnight: it stays on the day that it is listed under."],
        Oddity.SkippedHour => texts["The clocks skip this time, since they go forward that night; it begins as long after the change."],
        Oddity.RepeatedHour => texts["The clocks show this time twice, since they go back that night; the first is meant."],
        Oddity.OtherTimeZone => texts["The file's clocks are not those of the event; the instants were kept."],
        Oddity.UnknownLanguage => texts["The language was not understood and left out."],
        Oddity.SeveralLanguages => texts["Several languages: the first is that of the texts."],
        Oddity.OwnType => texts["The sender's own name for a type; kept as a type of this event."],
        Oddity.LinkDropped => texts["A link that is no web address was left out."],
        Oddity.LinkCompleted => texts["A link was completed to a whole web address."],
        Oddity.TextCut => texts["A text was too long and was shortened."],
        Oddity.References => texts["Character references such as “&amp;” were turned into the characters that they stand for."],
        Oddity.XmlMended => texts["The XML holds characters, or names of characters, that XML does not know; they were left out, or read as browsers do."],
        Oddity.LatinInBrackets => texts["A name in brackets was taken as the name in Latin letters; a guess."],
        Oddity.RoomRenamed => texts["A room has another name under the guid that it is known by; it was renamed."],
        Oddity.RoomGuidShared => texts["Several rooms have one guid; they were told apart by their names."],
        Oddity.NumberAsTime => texts["A number without the look of a time was read as one; a guess."],
        Oddity.NoYear => texts["No year in the day; that in which it is nearest to the event was taken."],
        Oddity.DayOfEvent => texts["A day without a date was looked for among the days of the event."],
        Oddity.DayAndMonth => texts["Day and month may stand in either order; that which fits the days of the event was taken, or else the day first."],
        Oddity.HeadingsBelow => texts["The headings are not in the first row; what stands above them was left out."],
        Oddity.ColumnLeft => texts["A column was not read, because another one before it says the same."],
        Oddity.BesideLeft => texts["Roles, institutions or countries were left out, because there are not as many of them as speakers."],
        Oddity.PartLeft => texts["A part of the file has no place here and was left out."],
        Oddity.BreakInSession => texts["A break within a session was left out; the talks around it keep their times."],
        Oddity.SecondSlot => texts["An entry has several slots; each became a talk of its own."],
        Oddity.ByNumber => texts["Named by a number only, which says nothing here, so that it stays as it is. Export it with what the numbers stand for (in pretalx, “expand”)."],
        Oddity.OnePage => texts["This is one page of several; import the others as well, or export all in one."],
        Oddity.UnknownCountry => texts["The country was not recognised and left out."],
        Oddity.BadLength => texts["The length was not understood; write it in minutes, or like 1:30."],
        Oddity.LongName => texts["A name was too long and was shortened."],
        Oddity.SamePersonTwice => texts["One name under several ids, taken as one person."],
        Oddity.IdShared => texts["One id stands at several names; the names were believed."],
        Oddity.RunningNumbers => texts["The numbers only count the rows; entries are recognised by their titles."],
        Oddity.UnknownSpeaker => texts["A speaker that the file does not describe was left out."],
        Oddity.SpeakersParted => texts["Several speakers in one cell were parted at the commas or semicolons."],
        Oddity.FoundByTitle => texts["Recognised by title and start, by title and speakers, or as the only one of its title; a guess."],
        Oddity.FoundBySpeakers => texts["Renamed, and recognised by its speakers, time and room; a guess."],
        Oddity.Html => texts["HTML was turned into plain paragraphs."],
        Oddity.CancelledInTitle => texts["The title says that it is cancelled; taken as its status."],
        _ => throw new ArgumentOutOfRangeException(nameof(oddity), oddity, null),
    };
}
