using System.Text.Json;
using EventsHub.Documents.Badges;

namespace EventsHub.Benchmarks;

/// <summary>People whose names are 62 % in Latin letters, the rest spread over thirteen other scripts: those of the list that engines were compared on, where it is at hand, else invented ones like them.</summary>
internal static class SampleBadges
{
    private const int LatinPercent = 62;

    private static readonly string[] Roles = ["PARTICIPANT", "SPEAKER", "PRESS", "STAFF", "EXHIBITOR"];
    private static readonly string[] Colours = ["#1565C0", "#2E7D32", "#6A1B9A", "#EF6C00", "#AD1457"];

    private static readonly Script Latin = new(
        null,
        ["Zoé", "Mateusz", "Anna-Lena", "Jürgen", "Siobhán", "João", "Åsa", "Tomáš", "Gülşen", "Nguyễn Thị", "Kofi", "Maria del Mar"],
        ["Exemple", "Vzorek", "Muster", "Van der Voorbeeld", "Příklad", "Örnek", "Esempio-Lungo", "Przykładowicz", "Exempelsson", "Ví Dụ"],
        ["Sample Institute of Astronomy", "Université de l’Exemple", "Muster-Universität", "Museo del Ejemplo", "Planetárium Vzorek"],
        "Sampleland");

    private static readonly Script[] Others =
    [
        new("uk", ["Олена", "Сергій", "Надія"], ["Зразкова", "Прикладенко"], ["Інститут зразків"], "Зразкія"),
        new("el", ["Ελένη", "Γιώργος"], ["Παραδειγματίδης", "Δείγμα"], ["Πανεπιστήμιο Δείγματος"], "Δειγματία"),
        new("ar", ["أحمد", "ليلى", "خالد"], ["النموذجي", "بن مثال"], ["جامعة النموذج 2026"], "بلاد النموذج"),
        new("he", ["נועה", "דוד"], ["דוגמאי", "לדוגמה"], ["מכון הדוגמה (IDG)"], "ארץ הדוגמה"),
        new("hi", ["अनिता", "राकेश"], ["उदाहरणकर", "नमूना"], ["नमूना विश्वविद्यालय"], "नमूना देश"),
        new("bn", ["মিতা", "রাজীব"], ["নমুনা", "উদাহরণ"], ["নমুনা বিশ্ববিদ্যালয়"], "নমুনা দেশ"),
        new("ta", ["மீனா", "குமார்"], ["எடுத்துக்காட்டு"], ["மாதிரி பல்கலைக்கழகம்"], "மாதிரி நாடு"),
        new("th", ["สมชาย", "มาลี"], ["ตัวอย่างสกุล", "ต้นแบบ"], ["มหาวิทยาลัยตัวอย่าง"], "ประเทศตัวอย่าง"),
        new("ja", ["太郎", "花子", "美咲"], ["見本", "例山"], ["見本大学 天文学科"], "見本国"),
        new("zh-Hans", ["小明", "丽华"], ["样", "示例"], ["示例大学物理学院"], "示例国"),
        new("ko", ["하늘", "민수"], ["견본", "예시"], ["예시대학교"], "예시국"),
        new("ka", ["ნინო", "გიორგი"], ["ნიმუშაძე"], ["ნიმუშის ობსერვატორია"], "ნიმუშეთი"),
        new("hy", ["Անի", "Արամ"], ["Օրինակյան"], ["Օրինակի աստղադիտարան"], "Օրինակստան"),
    ];

    /// <summary>So many badges, the same every time. They are read, or made, before the clock starts.</summary>
    public static async Task<IAsyncEnumerable<Badge>> LoadAsync(int count)
    {
        var list = await ReadListAsync() ?? [.. Enumerable.Range(0, Math.Min(count, 1000)).Select(i => Create(i, new Random(i)))];
        return Repeat(list, count);
    }

    /// <summary>Every token and code is its own, however often the people repeat.</summary>
    private static async IAsyncEnumerable<Badge> Repeat(List<Badge> list, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var badge = list[i % list.Count];
            yield return i < list.Count ? badge : badge with { Token = Token(new Random(i)), Code = $"EH-{i:00000}" };
        }

        await Task.CompletedTask;
    }

    private static async Task<List<Badge>?> ReadListAsync()
    {
        var path = Path.Combine(Environment.GetEnvironmentVariable("EVENTSHUB_SHARED") ?? "../shared", "data", "badges-1000.json");
        if (!File.Exists(path))
        {
            return null;
        }

        using var file = JsonDocument.Parse(await File.ReadAllBytesAsync(path));
        return [.. file.RootElement.EnumerateArray().Select((person, i) =>
        {
            string Of(string name) => person.GetProperty(name).GetString()!;
            var isUnspaced = Of("sc") is "ja" or "zh" or "ko";
            return new Badge(
                isUnspaced ? Of("family") + Of("given") : $"{Of("given")} {Of("family")}", null, Of("aff"), Of("country"), Of("role"), Of("color"), Of("token"), $"EH-{i:00000}", LanguageOf(Of("sc")), []);
        })];
    }

    private static string? LanguageOf(string script) => script switch { "lat" or "cy" => null, "zh" => "zh-Hans", _ => script };

    private static string Token(Random random)
    {
        var token = new byte[32];
        random.NextBytes(token);
        return Convert.ToBase64String(token).TrimEnd('=').Replace('+', '-').Replace('/', '_');
    }

    private static Badge Create(int number, Random random)
    {
        var script = random.Next(100) < LatinPercent ? Latin : Others[random.Next(Others.Length)];
        var role = random.Next(Roles.Length);
        return new Badge(
            $"{Pick(script.GivenNames)} {Pick(script.FamilyNames)}",
            script == Latin ? null : $"{Pick(Latin.GivenNames)} {Pick(Latin.FamilyNames)}",
            Pick(script.Affiliations),
            script.Country,
            Roles[role],
            Colours[role],
            Token(random),
            $"EH-{number:00000}",
            script.Language,
            []);

        string Pick(string[] from) => from[random.Next(from.Length)];
    }

    private sealed record Script(string? Language, string[] GivenNames, string[] FamilyNames, string[] Affiliations, string Country);
}
