using EventsHub.Documents.Programmes;

namespace EventsHub.UnitTests.Documents.Programmes;

/// <summary>Programmes of any shape, the same for the same seed.</summary>
internal static class SampleProgramme
{
    private static readonly string[] Latin = "Stars data Beobachtungen λόγος éducation unbelievably-hyphenated-word Straßenbahnhaltestelle of and the 2030 x".Split(' ');
    private static readonly string[] Arabic = "العلوم المفتوحة للجميع البيانات والمراصد الفلكية Zoé 2030 الكواكب".Split(' ');
    private static readonly string[] Japanese = ["天文学の", "普及活動", "について、", "プラネタリウム", "Zoé", "2030年", "報告。"];

    public static Booklet Of(Random random, int rooms, string language = "en", int days = 2)
    {
        var words = language switch { "ar" => Arabic, "ja" => Japanese, _ => Latin };
        var number = 0;
        return new Booklet(Text(5), null, Text(3), language, "#0D47A1", [.. Enumerable.Range(0, days).Select(Day)], new(Text(1), Text(2), Text(2), Text(1), Text(1), "{0}"));

        string Text(int count) => string.Join(language == "ja" ? "" : " ", Enumerable.Range(0, count).Select(_ => words[random.Next(words.Length)]));

        BookletDay Day(int day) => new($"{Text(1)} {day + 1}", [.. Enumerable.Range(0, rooms * 5).Select(_ => Session())]) { Rooms = [.. Enumerable.Range(0, rooms).Select(room => $"{Text(1)} {room}")] };

        BookletSession Session()
        {
            var id = number++;
            var from = 480 + (random.Next(0, 160) * 5);
            var to = from + (random.Next(0, 40) * 5);
            var room = random.Next(12) == 0 ? null : $"Room {random.Next(rooms)}";
            var isBreak = room is null && random.Next(2) == 0;
            var talks = isBreak ? 0 : random.Next(5) == 0 ? random.Next(14) : 1;
            return new BookletSession(
                $"s{id}", $"{from / 60:00}:{from % 60:00}–{to / 60 % 24:00}:{to % 60:00}", room, Text(1), id % 3 == 0 ? "#AD1457" : null, Text(random.Next(1, 30)), null, random.Next(4) == 0 ? Text(2) : null,
                [.. Enumerable.Range(0, talks).Select(talk => new BookletTalk(
                    $"t{id}-{talk}", "09:00", Text(random.Next(1, 20)), [.. Enumerable.Range(0, random.Next(4)).Select(_ => Speaker())], Text(random.Next(0, 60)), language, null) { Board = id % 5 == 0 ? $"B{talk}" : null })])
            {
                Span = random.Next(20) == 0 ? null : new(from, to),
                IsBreak = isBreak,
                IsSingleTalk = talks == 1 && random.Next(2) == 0,
                State = random.Next(9) == 0 ? new(Text(1), random.Next(2) == 0) : null,
                TalksInWords = $"{talks} talks",
            };
        }

        BookletSpeaker Speaker()
        {
            var name = Text(2);
            return new BookletSpeaker(name, null, Text(2), name);
        }
    }
}
