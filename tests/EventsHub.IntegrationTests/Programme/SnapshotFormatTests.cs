using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using EventsHub.Conference.Contracts;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Releases;
using EventsHub.Programme.Releases.Format;
using EventsHub.Testing;
using NodaTime;

namespace EventsHub.IntegrationTests.Programme;

/// <summary>Stored programmes of every format that was ever written are read, and say the same.</summary>
public sealed class SnapshotFormatTests
{
    private static readonly Guid EventId = Guid.Parse("01a22454-0000-7000-8000-000000000001");

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_programme_stored_in_any_format_is_read(int format)
    {
        var read = SnapshotFormat.Read(Compressed(Stored(format)), "Europe/Paris", EventId);

        Assert.Equal((4, "Europe/Paris"), (read.Format, read.TimeZone));
        var (opening, night, waiting) = (read.Sessions[0], read.Sessions[1], read.Sessions[2]);
        Assert.Equal((new(2030, 6, 24), new LocalDateTime(2030, 6, 24, 10, 0), 90, 100), (opening.Day, opening.Starts, opening.DurationMinutes, opening.ExpectedAttendance));
        Assert.Equal(("Ouverture", ProgrammePins.Texts | ProgrammePins.Schedule, SessionKind.Parallel), (opening.Title.In("fr"), opening.Pins, opening.Kind));
        Assert.Equal((read.Rooms[0].Id, read.Tracks[0].Id), (opening.RoomId, opening.TrackId));
        Assert.Equal((new(2030, 6, 24), new LocalDateTime(2030, 6, 25, 0, 30)), (night.Day, night.Starts));
        Assert.Equal((null, ProgrammeStatus.Cancelled), (waiting.Starts, waiting.Status));

        var chair = read.Speakers.Single(s => s.Id == Assert.Single(opening.Chairs));
        Assert.Equal(("Ana Lima", "ana-lima"), (chair.Name.ToName().Native, chair.Slug));
        Assert.Empty(waiting.Chairs);
        Assert.Empty(read.Waiting);

        var (light, dust) = (opening.Talks[0], opening.Talks[1]);
        Assert.Equal(("光", "A history", "One.\n\nTwo.", "B12", true), (light.Title.In("ja"), light.Subtitle.In("en"), light.Abstract.In("en"), light.Board, light.DoNotRecord));
        Assert.Equal(((LocalDateTime?)null, read.TalkTypes[0].Id), (light.Starts, light.TypeId));
        Assert.Equal(["en", "fr"], light.Languages);
        Assert.Equal([(read.Speakers[0].Id, null), (read.Speakers[1].Id, "moderator")], light.Speakers.Select(s => (s.SpeakerId, s.Role)));
        Assert.Equal(new SnapshotLink("Paper", "https://example.org/paper"), Assert.Single(light.Links));
        Assert.Equal((new LocalDateTime(2030, 6, 24, 11, 5), "42", "dust"), (dust.Starts, dust.ForeignId, dust.Slug));
        Assert.Equal(("slides.pdf", "application/pdf", 1234), (dust.Files[0].Name, dust.Files[0].MediaType, dust.Files[0].Length));

        Assert.Equal(("dome", "Dôme", 120, "Video link"), (read.Rooms[0].Code, read.Rooms[0].Name.In("fr"), read.Rooms[0].Capacity, read.Rooms[0].Equipment));
        Assert.Equal(("sky", "#2E7D32"), (read.Tracks[0].Code, read.Tracks[0].Colour));
        Assert.Equal(("keynote", SessionKind.Plenary, 45), (read.TalkTypes[0].Code, read.TalkTypes[0].Kind, read.TalkTypes[0].DurationMinutes));
        Assert.Equal(("Amélie Durand", "amelie-durand"), (read.Speakers[0].Name.ToName().Native, read.Speakers[0].Slug));

        var mark = read.SessionMarks[opening.ExternalId];
        Assert.Equal((1, 1, 2, 2), (mark.Sequence, mark.AddedIn, mark.ChangedIn, mark.MovedIn));
        Assert.Equal((new LocalDateTime(2030, 6, 24, 9, 0), 90, "Dome"), (mark.MovedFrom!.Starts, mark.MovedFrom.DurationMinutes, mark.MovedFrom.Room!.In("en")));
        Assert.Equal(new LocalDateTime(2030, 6, 24, 10, 5), read.TalkMarks[dust.ExternalId].MovedFrom!.Starts);
        Assert.Equal(("withdrawn", 2, new LocalDateTime(2030, 6, 24, 10, 5)), (read.Removed[0].Slug, read.Removed[0].RemovedIn, read.Removed[0].Place.Starts));
    }

    [Fact]
    public void What_is_written_is_the_stored_example_of_the_present_format()
    {
        var example = JsonNode.Parse(Stored(SnapshotFormat.Current))!;
        Assert.True(JsonNode.DeepEquals(example, JsonNode.Parse(SnapshotFormat.Plain(SnapshotFormat.Read(Compressed(Stored(1)), "Europe/Paris", EventId)))), "What is stored has changed: give it another number, and keep an example of it.");
        Assert.Equal(SnapshotFormat.Current, example["Format"]!.GetValue<int>());
    }

    [Fact]
    public void The_zone_of_format_1_is_the_event_s_and_later_formats_have_their_own()
    {
        Assert.Equal(new LocalDateTime(2030, 6, 24, 17, 0), SnapshotFormat.Read(Compressed(Stored(1)), "Asia/Tokyo", EventId).Sessions[0].Starts);
        Assert.Equal(("Europe/Paris", new LocalDateTime(2030, 6, 24, 10, 0)), (SnapshotFormat.Read(Compressed(Stored(2)), "Asia/Tokyo", EventId) is var read ? read.TimeZone : "", read.Sessions[0].Starts!.Value));
    }

    [Fact]
    public void A_format_from_the_future_is_refused_with_what_to_do()
    {
        var exception = Assert.Throws<InvalidDataException>(() => SnapshotFormat.Read(Compressed("""{"Format":5}"""), "Europe/Paris", EventId));
        Assert.Contains("reads programmes up to format 4, and this one has format 5. Use the version that stored it, or a later one.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_what_has_an_earlier_format_is_old()
    {
        Assert.True(SnapshotFormat.IsOld(Compressed(Stored(1))));
        Assert.True(SnapshotFormat.IsOld(Compressed(Stored(2))));
        Assert.True(SnapshotFormat.IsOld(Compressed(Stored(3))));
        Assert.False(SnapshotFormat.IsOld(Compressed(Stored(4))));
    }

    internal static string Stored(int format) => File.ReadAllText(TestFiles.Own($"releases/format-{format}.json"));

    internal static byte[] Compressed(string json)
    {
        using var bytes = new MemoryStream();
        using (var compressed = new BrotliStream(bytes, CompressionLevel.Fastest))
        {
            compressed.Write(Encoding.UTF8.GetBytes(json));
        }

        return bytes.ToArray();
    }
}
