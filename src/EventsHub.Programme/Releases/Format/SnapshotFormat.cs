using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Time;
using EventsHub.Programme.Editing;

namespace EventsHub.Programme.Releases.Format;

/// <summary>The stored form of snapshots: JSON (RFC 8259) compressed with Brotli (RFC 7932). Its first property is the number of the format. What was written in any earlier
/// format is read by bringing it forward one format at a time.</summary>
internal static class SnapshotFormat
{
    /// <summary>The format that is written. A change of what stands in the document gets another number, a step below, and a stored example among the tests.</summary>
    public const int Current = 4;

    // Names of choices are stored rather than their numbers, which change when a choice is added between others. Format 1 had numbers, which are still read.
    private static readonly JsonSerializerOptions Json = new(JsonColumn.Options) { Converters = { new JsonStringEnumConverter() } };

    public static byte[] Write(ProgrammeSnapshot snapshot)
    {
        using var bytes = new MemoryStream();
        using (var compressed = new BrotliStream(bytes, CompressionLevel.Fastest))
        {
            JsonSerializer.Serialize(compressed, snapshot, Json);
        }

        return bytes.ToArray();
    }

    /// <summary>The document before compression; equal snapshots give equal bytes.</summary>
    public static byte[] Plain(ProgrammeSnapshot snapshot) => JsonSerializer.SerializeToUtf8Bytes(snapshot, Json);

    /// <summary>Reads a snapshot of any format.</summary>
    /// <param name="stored">What <see cref="Write"/> of this or an earlier version gave.</param>
    /// <param name="timeZone">The event's time zone (IANA name), for format 1, which had no zone of its own.</param>
    /// <param name="eventId">Id of the event, from which the chairs of formats 1 and 2, who were nobody, get theirs.</param>
    /// <exception cref="InvalidDataException">It was written by a later version of the program.</exception>
    public static ProgrammeSnapshot Read(byte[] stored, string timeZone, Guid eventId)
    {
        using var compressed = new BrotliStream(new MemoryStream(stored, writable: false), CompressionMode.Decompress);
        var document = JsonNode.Parse(compressed)!.AsObject();
        var format = FormatOf(document);
        if (format > Current)
        {
            throw new InvalidDataException($"This version of EventsHub reads programmes up to format {Current}, and this one has format {format}. Use the version that stored it, or a later one.");
        }

        if (format < 2)
        {
            BringTo2(document, timeZone);
        }

        if (format < 3)
        {
            BringTo3(document, eventId);
        }

        if (format < 4)
        {
            // Until format 3 rooms had no guid of another system.
            document[nameof(ProgrammeSnapshot.Format)] = 4;
        }

        return document.Deserialize<ProgrammeSnapshot>(Json)!;
    }

    /// <summary>True when the snapshot has to be written anew to have the present format.</summary>
    public static bool IsOld(byte[] stored)
    {
        using var compressed = new BrotliStream(new MemoryStream(stored, writable: false), CompressionMode.Decompress);
        return FormatOf(JsonNode.Parse(compressed)!.AsObject()) < Current;
    }

    private static int FormatOf(JsonObject document) => document[nameof(ProgrammeSnapshot.Format)]?.GetValue<int>() ?? 1;

    // Format 1 was the entities of the program as they happened to be, with times in UTC and without a zone.
    private static void BringTo2(JsonObject document, string timeZone)
    {
        var sessions = ObjectsIn(document["Sessions"]).ToList();
        IEnumerable<JsonObject> marks = [.. ValuesOf(document["SessionMarks"]), .. ValuesOf(document["TalkMarks"])];
        List<JsonObject> timed =
        [
            .. sessions, .. sessions.SelectMany(s => ObjectsIn(s["Talks"])),
            .. marks.Select(m => m["MovedFrom"]).OfType<JsonObject>(), .. ObjectsIn(document["Removed"]).Select(r => r["Place"]).OfType<JsonObject>(),
        ];
        foreach (var part in timed)
        {
            part["Starts"] = part["StartsAt"] is { } utc ? JsonSerializer.SerializeToNode(EventTime.ToClock(utc.GetValue<DateTime>(), timeZone), Json) : null;
            part.Remove("StartsAt");
        }

        document["TimeZone"] = timeZone;
        document[nameof(ProgrammeSnapshot.Format)] = 2;
    }

    // Until format 2 the chairs of a session were a text. The people named in it are those who speak under that name, and otherwise people who only chair.
    private static void BringTo3(JsonObject document, Guid eventId)
    {
        var speakers = document["Speakers"]?.AsArray() ?? [];
        var known = new ChairsOfText(eventId, [.. speakers.OfType<JsonObject>().Select(s =>
            (s["Id"]!.GetValue<Guid>(), s["Name"].Deserialize<SnapshotName>(Json)!.ToName(), s["Slug"]!.GetValue<string>()))]);
        foreach (var session in ObjectsIn(document["Sessions"]))
        {
            session["Chairs"] = JsonSerializer.SerializeToNode(known.Of(session["Chair"]?.GetValue<string>()), Json);
            session.Remove("Chair");
        }

        foreach (var (id, name, slug) in known.Added)
        {
            speakers.Add(JsonSerializer.SerializeToNode(new { Id = id, Name = SnapshotName.Of(name), Affiliation = "", Country = "", Biography = new JsonObject(), ForeignId = (string?)null, Slug = slug }, Json));
        }

        document["Speakers"] ??= speakers;
        document["Waiting"] = new JsonArray();
        document[nameof(ProgrammeSnapshot.Format)] = 3;
    }

    private static IEnumerable<JsonObject> ObjectsIn(JsonNode? array) => array is JsonArray items ? items.OfType<JsonObject>() : [];

    private static IEnumerable<JsonObject> ValuesOf(JsonNode? map) => map is JsonObject entries ? entries.Select(e => e.Value).OfType<JsonObject>() : [];
}
