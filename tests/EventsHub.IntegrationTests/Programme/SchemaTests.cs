using System.Text;
using System.Text.RegularExpressions;
using EventsHub.Databases;
using EventsHub.Programme.Feeds;
using EventsHub.Programme.Feeds.Import;

namespace EventsHub.IntegrationTests.Programme;

/// <summary>The schemas that exports are checked with find what would make another program stumble.</summary>
public sealed class SchemaTests
{
    // What to look for in an export, and what to put there once; the third says that the official schema minds it as well.
    public static TheoryData<string, string, bool> Frab { get; } = new()
    {
        { " guid=\"[0-9a-f-]{36}\"(?= id)", "", true },
        { "(?<=<event guid=\")[0-9a-f-]{36}(?=\" id=\"2\")", "11111111-1111-4111-8111-111111111111", true },
        { "(?<=<event guid=\")[0-9a-f]", "g", true },
        { "(?<=<event [^>]*) id=\"1\"", "", true },
        { "(?<=<event [^>]*) id=\"2\"", " id=\"1\"", true },
        { "(?<=<event [^>]*) id=\"2\"", " id=\"two\"", true },
        { "(?<=<event [^>]*) id=\"2\"", " id=\"0\"", true },
        { "\\+02:00</date>", "</date>", true },
        { "<date>2030-06-24", "<date>24.06.2030", true },
        { "<start>10:00<", "<start>10 h<", true },
        { "<duration>00:30<", "<duration>30 min<", true },
        { "<duration>00:30</duration>", "", true },
        { "<title>Morning</title>", "", true },
        { "<title>Morning<", "<title> <", false },
        { "<abstract>Text</abstract>", "<abstrait>Text</abstrait>", true },
        { "(?<=<slug>test24-)1-morning(?=<)", "2-noon", true },
        { "(?<=<slug>)test24-1-morning(?=<)", "Morning talk", true },
        { "<url>https:(?=[^<]*morning)", "<url>gopher:", true },
        { "(?<=<link href=\")https(?=://example.org)", "javascript", false },
        { "<optout>false<", "<optout>no<", true },
        { "(?<=<person [^>]*guid=\")[0-9a-f]{8}", "somebody", true },
        { "<acronym>test24<", "<acronym>T<", true },
        { "<day index=\"1\"", "<day index=\"first\"", true },
        { "(?<=<day [^>]*)start=\"[^\"]*\" ", "", true },
        { "<version>[^<]*</version>", "", true },
        { "color=\"#[0-9a-fA-F]{6}\"", "color=\"red\"", true },
        { "<room name=\"Hall\"", "<room", true },
        { "<schedule>", "<schedule><surprise/>", true },
    };

    public static TheoryData<string, string, bool> C3voc { get; } = new()
    {
        { "\"guid\": ?\"[0-9a-f-]{36}\",(?=\\s*\"id\")", "", true },
        { "(?<=\"guid\": ?\")[0-9a-f]{8}(?=[0-9a-f-]+\",\\s*\"id\")", "somebody", true },
        { "\"id\": ?1,", "\"id\":\"one\",", true },
        { "\"id\": ?1,", "\"id\":0,", true },
        { "(?<=\"date\": ?\"2030-06-24)T", " at ", true },
        { "(?<=\"day_start\": ?\"[^\"]*)\\+02:00", "", true },
        { "\"start\": ?\"10:00\"", "\"start\":\"10 h\"", true },
        { "\"duration\": ?\"00:30\"", "\"duration\":30", true },
        { "\"duration\": ?\"00:30\"", "\"duration\":\"half an hour\"", true },
        { "\"title\": ?\"Morning\",", "", true },
        { "\"title\": ?\"Morning\"", "\"title\":\" \"", false },
        { "\"slug\": ?\"test24-1-morning\"", "\"slug\":\"Morning talk\"", true },
        { "(?<=\"url\": ?\")https://(?=[^\"]*morning)", "", true },
        { "\"persons\": ?\\[", "\"people\":[", true },
        { "\"name\": ?\"Ada Sample\",", "", true },
        { "(?<=\"url\": ?\")https(?=://example.org)", "javascript", false },
        { "\"type\": ?\"web\"", "\"type\":\"link\"", true },
        { "\"do_not_record\": ?false", "\"do_not_record\":\"no\"", true },
        { "\"acronym\": ?\"test24\"", "\"acronym\":\"T\"", true },
        { "\"daysCount\": ?1", "\"daysCount\":\"one\"", true },
        { "\"timeslot_duration\": ?\"00:05\",", "", true },
        { "\"index\": ?1", "\"index\":\"first\"", true },
        { "\"color\": ?\"#[0-9a-fA-F]{6}\"", "\"color\":\"red\"", false },
        { "\"version\": ?\"[^\"]*\",", "", true },
        { "\"rooms\": ?\\{", "\"surprise\":{},\"rooms\":{", true },
    };

    [Theory, MemberData(nameof(Frab))]
    public async Task What_is_wrong_in_a_frab_file_is_found(string what, string wrong, bool officially)
    {
        var broken = await BreakAsync(ProgrammeFormat.Frab, what, wrong);
        Assert.NotEqual("", FrabSchema.OwnErrorsOf(broken));
        Assert.True(!officially || !FrabSchema.IsOfficialThere || await FrabSchema.OfficialErrorsOfAsync(broken) != "", "The official schema does not mind.");
    }

    [Theory, MemberData(nameof(C3voc))]
    public async Task What_is_wrong_in_a_c3voc_file_is_found(string what, string wrong, bool officially)
    {
        var broken = await BreakAsync(ProgrammeFormat.C3voc, what, wrong);
        Assert.NotEmpty(C3vocSchema.OwnErrorsOf(broken));
        Assert.True(!officially || !C3vocSchema.IsOfficialThere || C3vocSchema.OfficialErrorsOf(broken).Count > 0, "The official schema does not mind.");
    }

    [Fact]
    public async Task The_official_schemas_find_nothing_wrong_either()
    {
        Assert.SkipUnless(FrabSchema.IsOfficialThere && C3vocSchema.IsOfficialThere, "The official schemas, which lie beside a developer's clone, or xmllint (package libxml2-utils) are missing; those of the project itself are asked.");
        Assert.Equal("", await FrabSchema.OfficialErrorsOfAsync(await ExportAsync(ProgrammeFormat.Frab)));
        Assert.Empty(C3vocSchema.OfficialErrorsOf(await ExportAsync(ProgrammeFormat.C3voc)));
    }

    private static async Task<byte[]> BreakAsync(ProgrammeFormat format, string what, string wrong)
    {
        var whole = Encoding.UTF8.GetString(await ExportAsync(format));
        Assert.Equal("", format == ProgrammeFormat.Frab ? FrabSchema.OwnErrorsOf(Encoding.UTF8.GetBytes(whole)) : string.Join('\n', C3vocSchema.OwnErrorsOf(Encoding.UTF8.GetBytes(whole))));
        var broken = new Regex(what).Replace(whole, wrong, count: 1);
        Assert.True(broken != whole, $"{what} is not in\n{whole}");
        return Encoding.UTF8.GetBytes(broken);
    }

    private static readonly Dictionary<ProgrammeFormat, byte[]> Exports = [];

    private static async Task<byte[]> ExportAsync(ProgrammeFormat format)
    {
        if (!Exports.TryGetValue(format, out var export))
        {
            await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
            await slice.InsertAsync(Sample.OpenEvent());
            await slice.SendAsync(new ImportProgramme.Command("TEST24", Feeds.Day(
                Feeds.Event("Morning", guid: "11111111-1111-4111-8111-111111111111", id: "1", persons: "<person id='5'>Ada Sample</person>",
                    more: "<track>Sky</track><abstract>Text</abstract><links><link href='https://example.org/'>Page</link></links><recording><license/><optout>false</optout></recording>"),
                Feeds.Event("Noon", "12:00", guid: "22222222-2222-4222-8222-222222222222", id: "2"))));
            Exports[format] = export = (await slice.SendAsync(new ExportProgramme.Query("TEST24", format))).Content;
        }

        return export;
    }
}
