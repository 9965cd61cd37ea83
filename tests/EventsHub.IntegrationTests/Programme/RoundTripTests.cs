using CsCheck;
using EventsHub.Conference.Contracts;
using EventsHub.Conference.Domain;
using EventsHub.Databases;
using EventsHub.Kernel.Files;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Feeds;
using EventsHub.Programme.Feeds.Import;
using EventsHub.Testing;

namespace EventsHub.IntegrationTests.Programme;

/// <summary>Whatever programme an event has, what goes out comes in again as it was, as far as the format can carry it.</summary>
public sealed class RoundTripTests
{
    private static readonly Gen<string> Words = Gen.OneOf(
        "Stars", "Étoiles & planètes", "見本の話", "a < b > c", "Write <b> for bold", "=1+1", "'quoted'", "\"so\", he said; twice", "مرحبا", "$x<y$", "Tab, comma; semicolon", "[brackets]", "100 %");

    private static readonly Gen<LocalizedText> Texts = Gen.Select(Words, Words, Gen.Int[0, 3], (en, fr, shape) => shape switch
    {
        0 => LocalizedText.Of("en", en),
        1 => LocalizedText.Of("fr", fr),
        2 => new LocalizedText([new("en", en), new("fr", fr)]),
        _ => LocalizedText.Of("en", $"{en}\n\n{fr}\nand more"),
    });

    private static readonly Gen<Made> AnyTalk = Gen.Select(Texts, Texts, Gen.Int[0, 4], Gen.Int[1, 600], Gen.Int[0, 63], Gen.Int[0, 7],
        (title, text, speakers, minutes, flags, kind) => new Made(title, text, speakers, minutes, flags, kind));

    private static readonly Gen<List<List<Made>>> AnyProgramme = AnyTalk.List[0, 3].List[1, 5];

    [Fact]
    public async Task It_comes_back_in_every_format()
    {
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        var run = 0;
        await AnyProgramme.SampleAsync(async made =>
        {
            var number = Interlocked.Increment(ref run);
            var code = $"FROM-{number}";
            await slice.InsertAsync([.. Entities(code, made)]);
            foreach (var format in Formats.Data)
            {
                var exported = await slice.SendAsync(new ExportProgramme.Query(code, format));
                Assert.Equal("", format == ProgrammeFormat.Frab ? await FrabSchema.ErrorsOfAsync(exported.Content) : "");
                Assert.Empty(format == ProgrammeFormat.C3voc ? C3vocSchema.ErrorsOf(exported.Content) : []);
                var again = await slice.SendAsync(new ImportProgramme.Command(code, exported.Content, DryRun: true));
                Assert.True(again.ChangesNothing, $"{format}: {string.Join('\n', again.Lines.Select(l => $"{l.Action} {l.Title}: {string.Join("; ", l.Details)}"))}");

                var copy = $"TO-{format}-{number}";
                await slice.InsertAsync(Event(copy));
                await slice.SendAsync(new ImportProgramme.Command(copy, exported.Content));
                var without = Formats.CannotCarry(format) | Programmes.Part.Frames | Programmes.Part.ForeignIds;
                Assert.Equal(await slice.OfAsync(code, without), await slice.OfAsync(copy, without));
            }
        }, iter: 15, threads: 1);
    }

    private static Event Event(string code) => Sample.OpenEvent(code);

    private static IEnumerable<object> Entities(string code, List<List<Made>> made)
    {
        var @event = Event(code);
        Room[] rooms = [.. new[] { "Hall", "Café", "講堂" }.Select((name, i) => @event.Open($"r{i}", name, i == 0 ? null : i * 50))];
        Track[] tracks = [.. new[] { "Schools", "Dôme" }.Select((name, i) => Track.Of(@event.Id, $"t{i}", LocalizedText.English(name), i == 0 ? "#112233" : "#445566", i))];
        var type = TalkType.Of(@event.Id, "fireside", LocalizedText.English("Fireside chat"), SessionKind.Parallel, 25, 0);
        Speaker[] speakers = [.. Enumerable.Range(0, 4).Select(i =>
        {
            var name = i == 0 ? PersonName.Of("花子", "見本", "Hanako", "Mihon", NameOrder.FamilyFirst) : PersonName.Of($"Sample, {i}; and", "More");
            var speaker = Speaker.Of(@event.Id, name, $"s{i}");
            speaker.Describe(name, i == 1 ? "Institute, of; samples" : "", i == 2 ? "FR" : "", LocalizedText.English("Lives <b>here</b>."));
            return speaker;
        })];
        List<object> all = [@event, .. tracks, type, .. speakers];
        for (var s = 0; s < made.Count; s++)
        {
            // From noon on the first day into the night, with the change of the day inside.
            var flags = made[s].Sum(t => t.Flags) + s;
            var startsAt = new DateTime(2030, 6, 24, 10, 0, 0, DateTimeKind.Utc).AddMinutes(175 * s);
            var title = made[s].Count == 0 ? LocalizedText.English($"Coffee {s}") : made[s].Count == 1 && flags % 2 == 0 ? made[s][0].Title : new([new("en", $"Block {s}"), new("fr", $"Bloc {s}")]);
            var session = Session.Of(
                @event.Id, new(title) { Kind = made[s].Count == 0 ? SessionKind.Break : SessionKind.Parallel, TrackId = flags % 3 == 2 ? null : tracks[flags % 2].Id }, new(2030, 6, 24),
                flags % 7 == 6 ? null : Sample.Clock(startsAt), Math.Clamp(made[s].Sum(t => t.Minutes), 15, 1440), flags % 4 == 3 ? null : rooms[flags % 3].Id);
            session.ChairedBy(made[s].Count > 1 && flags % 2 == 1 ? [speakers[1].Id, speakers[0].Id] : []);
            foreach (var (talk, position) in made[s].Select((t, i) => (t, i)))
            {
                session.TakeIn(talk.In(session, position, s, type, speakers));
            }

            all.Add(session);
        }

        return all;
    }

    private sealed record Made(LocalizedText Title, LocalizedText Text, int Speakers, int Minutes, int Flags, int Kind)
    {
        public Talk In(Session session, int position, int of, TalkType type, Speaker[] speakers)
        {
            var line = new LocalizedText(Title.All.Select(t => new KeyValuePair<string, string>(t.Key, CleanText.Line(t.Value))));
            var details = new TalkDetails(line)
            {
                Subtitle = Flags % 3 == 0 ? line : new(), Abstract = Flags % 2 == 0 ? Text : new(),
                Kind = Flags % 5 == 4 ? type.Kind : (SessionKind)Kind, TypeId = Flags % 5 == 4 ? type.Id : null, Languages = [.. new[] { "fr", "en", "de" }.Take(Flags % 4)], DurationMinutes = Minutes,
                DoNotRecord = (Flags & 8) > 0, Status = (Flags & 16) > 0 ? ProgrammeStatus.Cancelled : ProgrammeStatus.Planned, Board = (Flags & 32) > 0 ? "B 12" : null,
                Links = Flags % 3 == 1 ? [new("Page, and more", "https://example.org/a?b=c&d=é"), new("https://example.org/", "https://example.org/")] : [],
            };
            if (session.Talks.Count == 0 && session.Title.Equals(Title))
            {
                session.Describe(session.Details with { Title = line });
            }

            var talk = Talk.Of(session.EventId, details, $"talk-{of}-{position}");
            talk.SpokenBy(Enumerable.Range(0, Speakers).Select(i => (speakers[(i + position) % speakers.Length].Id, i == 1 ? "moderator" : (string?)null)));
            return talk;
        }
    }
}
