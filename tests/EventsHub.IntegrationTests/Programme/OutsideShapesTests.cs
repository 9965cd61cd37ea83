using System.Globalization;
using System.IO.Compression;
using System.Text;
using EventsHub.Conference.Contracts;
using EventsHub.Conference.Storage;
using EventsHub.Databases;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Pipeline;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Feeds.Import;
using EventsHub.Programme.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.IntegrationTests.Programme;

/// <summary>Files of other systems are recognised by their shape: read when they are known, and refused by what they seem to be when they are not.</summary>
public sealed class OutsideShapesTests
{
    private const string Ana = "2db4d3f6-13f8-4f1d-a805-82ea3513e82e";

    private static async Task<Slice> SliceAsync()
    {
        var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        var @event = Sample.OpenEvent();
        @event.Reschedule(new(2027, 3, 8), new(2027, 3, 9));
        await slice.InsertAsync(@event);
        return slice;
    }

    private static Task<ImportReport> ImportAsync(Slice slice, string file) => ImportAsync(slice, Encoding.UTF8.GetBytes(file));

    private static Task<ImportReport> ImportAsync(Slice slice, byte[] file) => slice.SendAsync(new ImportProgramme.Command("TEST24", file));

    // One line for each talk, and for each session without talks.
    private static async Task<IReadOnlyList<string>> ProgrammeAsync(Slice slice)
    {
        var sessions = await slice.DbAsync(db => db.Sessions().Include(s => s.Talks).ThenInclude(t => t.Speakers).ThenInclude(p => p.Speaker).AsSplitQuery().ToListAsync());
        var waiting = await slice.DbAsync(db => db.Talks().Where(t => t.SessionId == null).ToListAsync());
        var rooms = await slice.DbAsync(db => db.Rooms().ToDictionaryAsync(r => r.Id, r => r.Name.In("en")));
        var tracks = await slice.DbAsync(db => db.Tracks().ToDictionaryAsync(t => t.Id, t => t.Name.In("en")));
        return
        [
            .. sessions.SelectMany(s => s.Talks.Count == 0 ? [$"{s.Title} · {Place(s, s.Starts, s.DurationMinutes)} · {s.Kind}"]
                : s.Talks.Select(t => $"{t.Title} · {Place(s, s.StartOf(t, "Europe/Paris") is { } utc ? NodaTime.LocalDateTime.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"))) : null, t.DurationMinutes)}"
                    + $"{(s.TrackId is { } track ? $" · {tracks[track]}" : "")}{(t.Speakers.Count > 0 ? $" · {string.Join(", ", t.Speakers.OrderBy(p => p.Position).Select(p => p.Speaker!.Name.Native))}" : "")}{(s.Talks.Count > 1 ? $" · in {s.Title}" : "")}"))
                .Concat(waiting.Select(t => $"{t.Title} · waits")).Order(StringComparer.Ordinal),
        ];

        string Place(Session session, NodaTime.LocalDateTime? starts, int minutes) =>
            $"{session.Day.ToString("MM-dd", CultureInfo.InvariantCulture)} {(starts is { } at ? at.ToString("HH:mm", CultureInfo.InvariantCulture) : "–")} {minutes} {(session.RoomId is { } room ? rooms[room] : "–")}";
    }

    private const string SessionizeAll = $$"""
        { "sessions": [
            { "id": "101", "title": "Keynote of stars", "description": "Wide.", "startsAt": "2027-03-08T10:00:00", "endsAt": "2027-03-08T11:00:00", "isServiceSession": false, "isPlenumSession": true, "speakers": ["{{Ana}}"],
              "categoryItems": [5, 7, 9], "questionAnswers": [], "roomId": 9, "liveUrl": "https://example.org/live", "recordingUrl": null, "status": "Accepted" },
            { "id": "d9c7c8f0-2c8b-4d7e-9f0a-000000000001", "title": "Lunch", "description": null, "startsAt": "2027-03-08T12:00:00", "endsAt": "2027-03-08T13:00:00", "isServiceSession": true, "isPlenumSession": false, "speakers": [], "categoryItems": [], "roomId": 9 },
            { "id": "102", "title": "Not yet placed", "description": "", "startsAt": null, "endsAt": null, "isServiceSession": false, "isPlenumSession": false, "speakers": [], "categoryItems": [], "roomId": null, "status": "Accepted" },
            { "id": "103", "title": "Turned down", "startsAt": null, "endsAt": null, "isServiceSession": false, "isPlenumSession": false, "speakers": [], "categoryItems": [], "roomId": null, "status": "Declined" } ],
          "speakers": [ { "id": "{{Ana}}", "firstName": "Ana", "lastName": "Sample", "fullName": "Ana Sample", "bio": "Looks up.", "tagLine": "Astronomer", "sessions": [101], "isTopSpeaker": false, "links": [] } ],
          "rooms": [ { "id": 9, "name": "Hall", "sort": 0 }, { "id": 10, "name": "Dome", "sort": 1 } ],
          "categories": [ { "id": 3, "title": "Track", "items": [ { "id": 5, "name": "Sky" } ] }, { "id": 4, "title": "Language", "items": [ { "id": 7, "name": "French" } ] }, { "id": 6, "title": "Level", "items": [ { "id": 9, "name": "Advanced" } ] } ],
          "questions": [] }
        """;

    [Fact]
    public async Task Sessionize_s_whole_data_is_read()
    {
        await using var slice = await SliceAsync();

        var report = await ImportAsync(slice, SessionizeAll);

        Assert.Equal("Sessionize", report.Format.ToString());
        Assert.Equal(["Keynote of stars · 03-08 10:00 60 Hall · Sky · Ana Sample", "Lunch · 03-08 12:00 60 Hall · Break", "Not yet placed · waits"], await ProgrammeAsync(slice));
        var talk = await slice.DbAsync(db => db.Talks().SingleAsync(t => t.ForeignId == "101"));
        Assert.Equal(("Wide.", SessionKind.Plenary, "fr", "https://example.org/live"), (talk.Abstract.All.Values.Single(), talk.Kind, talk.Languages.Single(), talk.Links.Single().Url));
        var ana = await slice.DbAsync(db => db.Speakers().SingleAsync());
        Assert.Equal("Astronomer\n\nLooks up.", ana.Biography.All.Values.Single());
        Assert.Equal(2, await slice.DbAsync(db => db.Rooms().CountAsync()));
        Assert.Contains(report.Findings, f => f.StartsWith("Not accepted", StringComparison.Ordinal) && f.Contains("Turned down", StringComparison.Ordinal));
        Assert.Contains(report.Findings, f => f.StartsWith("A part of the file has no place here", StringComparison.Ordinal) && f.Contains("Level", StringComparison.Ordinal));
        Assert.True((await ImportAsync(slice, SessionizeAll)).ChangesNothing);
    }

    [Fact]
    public async Task Sessionize_s_grid_and_list_are_read_and_its_speakers_alone_are_refused()
    {
        const string session = $$"""
            { "id": "101", "title": "Keynote of stars", "description": "Wide.", "startsAt": "2027-03-08T10:00:00", "endsAt": "2027-03-08T11:00:00", "isServiceSession": false, "isPlenumSession": true,
              "speakers": [ { "id": "{{Ana}}", "name": "Ana Sample" } ], "categories": [ { "id": 3, "name": "Track", "categoryItems": [ { "id": 5, "name": "Sky" } ] } ], "roomId": 9, "room": "Hall" }
            """;
        foreach (var file in new[]
        {
            $$"""[ { "groupId": null, "groupName": "All", "sessions": [ {{session}} ] } ]""",
            $$"""[ { "date": "2027-03-08T00:00:00", "isDefault": true, "rooms": [ { "id": 9, "name": "Hall", "sessions": [ {{session}} ] }, { "id": 10, "name": "Dome", "sessions": [ {{session}} ] } ], "timeSlots": [ { "slotStart": "10:00:00", "rooms": [ { "id": 9, "name": "Hall", "session": {{session}} } ] } ] } ]""",
        })
        {
            await using var slice = await SliceAsync();
            await ImportAsync(slice, file);
            Assert.Equal(["Keynote of stars · 03-08 10:00 60 Hall · Sky · Ana Sample"], await ProgrammeAsync(slice));
            Assert.True((await ImportAsync(slice, file)).ChangesNothing);
        }

        await using var other = await SliceAsync();
        var refused = await Assert.ThrowsAsync<ValidationFailedException>(() => ImportAsync(other, $$"""[ { "id": "{{Ana}}", "firstName": "Ana", "lastName": "Sample", "fullName": "Ana Sample", "bio": "", "tagLine": "", "sessions": [ { "id": 101, "name": "Keynote of stars" } ], "isTopSpeaker": false } ]"""));
        Assert.Contains("Sessionize", refused.Failures[0].Message, StringComparison.Ordinal);
    }

    private const string OpenEventSessions = """
        [ { "id": 1, "title": "Registration", "subtitle": "", "short_abstract": null, "long_abstract": "null", "comments": "", "language": null, "slides": null, "audio": null, "video": null, "signup_url": null, "state": "accepted",
            "timezone": "UTC", "session_type": {}, "track": {}, "microlocation": { "id": 1, "name": "Desk" }, "start_time": "2027-03-08T07:00:00.000Z", "end_time": "2027-03-08T08:00:00.000Z" },
          { "id": 2, "title": "Stars above", "subtitle": "A look up", "short_abstract": "Short.", "long_abstract": "<p>Long.</p>", "language": "en", "slides": "https://example.org/slides.pdf", "state": "accepted", "session_type": { "id": 1, "name": "Talk 30", "length": "00:30" },
            "track": { "id": 4, "name": "Sky" }, "microlocation": { "id": 2, "name": "Hall" }, "start_time": "2027-03-08T09:00:00+00:00", "end_time": "2027-03-08T09:30:00+00:00", "speakers": [ { "id": 7, "name": "Ana Sample", "organisation": "Institute" } ] },
          { "id": 3, "title": "Turned down", "state": "rejected", "microlocation": null, "start_time": null, "end_time": null, "speakers": [] } ]
        """;

    [Fact]
    public async Task Open_Event_is_read_as_a_list_as_an_archive_and_from_its_interface()
    {
        string[] expected = ["Registration · 03-08 08:00 60 Desk · Break", "Stars above · 03-08 10:00 30 Hall · Sky · Ana Sample"];
        const string speakers = """[ { "id": 7, "name": "Ana Sample", "organisation": "Institute", "country": "France", "short_biography": "Looks up.", "long_biography": "" } ]""";
        const string api = """
            { "data": [ { "type": "session", "id": "2", "attributes": { "title": "Stars above", "starts-at": "2027-03-08T09:00:00+00:00", "ends-at": "2027-03-08T09:30:00+00:00", "short-abstract": "Short.", "state": "confirmed" },
                "relationships": { "speakers": { "data": [ { "type": "speaker", "id": "7" } ] }, "track": { "data": { "type": "track", "id": "4" } }, "microlocation": { "data": { "type": "microlocation", "id": "2" } } } } ],
              "included": [ { "type": "speaker", "id": "7", "attributes": { "name": "Ana Sample" } }, { "type": "track", "id": "4", "attributes": { "name": "Sky", "color": "#112233" } }, { "type": "microlocation", "id": "2", "attributes": { "name": "Hall" } } ] }
            """;
        foreach (var (file, lines) in new[] { (Encoding.UTF8.GetBytes(OpenEventSessions), expected), (Archive(OpenEventSessions, speakers), expected), (Encoding.UTF8.GetBytes(api), expected[1..]) })
        {
            await using var slice = await SliceAsync();

            var report = await ImportAsync(slice, file);

            Assert.Equal("OpenEvent", report.Format.ToString());
            Assert.Equal(lines, await ProgrammeAsync(slice));
            Assert.True((await ImportAsync(slice, file)).ChangesNothing);
        }

        static byte[] Archive(string sessions, string speakers)
        {
            using var stream = new MemoryStream();
            using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            {
                foreach (var (name, content) in new[] { ("event/sessions", sessions), ("event/speakers", speakers), ("event/event", """{ "name": "Sample", "id": 1 }""") })
                {
                    using var part = new StreamWriter(zip.CreateEntry(name).Open());
                    part.Write(content);
                }
            }

            return stream.ToArray();
        }
    }

    private const string IndicoTimetable = """
        { "count": 1, "additionalInfo": {}, "_type": "HTTPAPIResult", "complete": true, "results": { "77": { "20270308": {
            "s1l2": { "_type": "LinkedTimeSchEntry", "entryType": "Session", "id": "s1l2", "sessionId": "1", "sessionSlotId": 2, "title": "Short talks", "slotTitle": "First part", "description": "", "isPoster": false, "room": "Hall", "location": "Toulouse",
              "startDate": { "date": "2027-03-08", "time": "09:00:00", "tz": "Europe/Paris" }, "endDate": { "date": "2027-03-08", "time": "10:00:00", "tz": "Europe/Paris" }, "conveners": [ { "name": "Chair, Cleo", "firstName": "Cleo", "familyName": "Chair", "affiliation": "Institute" } ],
              "entries": {
                "c11": { "_type": "ContribSchEntry", "entryType": "Contribution", "id": "c11", "contributionId": "11", "conferenceId": "77", "title": "Dust", "description": "<p>Fine.</p>", "room": "Hall", "location": "Toulouse", "startDate": { "date": "2027-03-08", "time": "09:00:00", "tz": "Europe/Paris" },
                  "endDate": { "date": "2027-03-08", "time": "09:20:00", "tz": "Europe/Paris" }, "duration": 20.0, "presenters": [ { "name": "Sample, Ana", "firstName": "Ana", "familyName": "Sample", "affiliation": "Observatory" } ] },
                "b3": { "_type": "BreakTimeSchEntry", "entryType": "Break", "id": "b3", "title": "Pause", "startDate": { "date": "2027-03-08", "time": "09:20:00", "tz": "Europe/Paris" }, "endDate": { "date": "2027-03-08", "time": "09:40:00", "tz": "Europe/Paris" }, "duration": 20.0 },
                "c12": { "_type": "ContribSchEntry", "entryType": "Contribution", "id": "c12", "contributionId": "12", "conferenceId": "77", "title": "Light", "description": "", "room": "Hall", "location": "Toulouse", "startDate": { "date": "2027-03-08", "time": "09:40:00", "tz": "Europe/Paris" },
                  "endDate": { "date": "2027-03-08", "time": "10:00:00", "tz": "Europe/Paris" }, "duration": 20.0, "presenters": [] } } },
            "b4": { "_type": "BreakTimeSchEntry", "entryType": "Break", "id": "b4", "title": "Lunch", "room": "", "location": "", "startDate": { "date": "2027-03-08", "time": "12:00:00", "tz": "Europe/Paris" }, "endDate": { "date": "2027-03-08", "time": "13:00:00", "tz": "Europe/Paris" }, "duration": 60.0 },
            "c13": { "_type": "ContribSchEntry", "entryType": "Contribution", "id": "c13", "contributionId": "13", "conferenceId": "77", "title": "Opening", "description": "", "room": "Dome", "location": "Toulouse", "startDate": { "date": "2027-03-08", "time": "07:00:00", "tz": "UTC" },
              "endDate": { "date": "2027-03-08", "time": "07:30:00", "tz": "UTC" }, "duration": 30.0, "presenters": [] } } } } }
        """;

    [Fact]
    public async Task Indico_s_timetable_is_read_with_its_sessions_breaks_and_conveners()
    {
        await using var slice = await SliceAsync();

        var report = await ImportAsync(slice, IndicoTimetable);

        Assert.Equal("Indico", report.Format.ToString());
        Assert.Equal(
            ["Dust · 03-08 09:00 20 Hall · Ana Sample · in Short talks: First part", "Light · 03-08 09:40 20 Hall · in Short talks: First part", "Lunch · 03-08 12:00 60 – · Break", "Opening · 03-08 08:00 30 Dome"],
            await ProgrammeAsync(slice));
        var session = await slice.DbAsync(db => db.Sessions().Include(s => s.Chairs).ThenInclude(c => c.Speaker).SingleAsync(s => s.Talks.Count == 2));
        Assert.Equal(("Cleo Chair", "Institute"), (session.Chairs.Single().Speaker!.Name.Native, session.Chairs.Single().Speaker!.Affiliation));
        Assert.Contains(report.Findings, f => f.StartsWith("A break within a session", StringComparison.Ordinal) && f.Contains("Pause", StringComparison.Ordinal));
        Assert.True((await ImportAsync(slice, IndicoTimetable)).ChangesNothing);
    }

    [Fact]
    public async Task Indico_s_export_of_contributions_is_read()
    {
        await using var slice = await SliceAsync();
        const string file = """
            { "count": 1, "additionalInfo": {}, "_type": "HTTPAPIResult", "results": [ { "_type": "Conference", "id": "77", "title": "Sample conference", "timezone": "Europe/Paris", "contributions": [
                { "_type": "Contribution", "_fossil": "contributionMetadata", "id": "11", "db_id": 4711, "title": "Dust", "description": "Fine.", "startDate": { "date": "2027-03-08", "time": "09:00:00", "tz": "Europe/Paris" }, "endDate": { "date": "2027-03-08", "time": "09:20:00", "tz": "Europe/Paris" },
                  "duration": 20, "room": "Hall", "roomFullname": "Hall", "location": "Toulouse", "type": "Oral", "track": "Sky", "session": "Short talks", "speakers": [ { "first_name": "Ana", "last_name": "Sample", "fullName": "Sample, Ana", "affiliation": "Observatory" } ], "url": "https://example.org/event/77/contributions/4711/" },
                { "_type": "Contribution", "id": "12", "title": "Unplaced", "description": "", "startDate": null, "endDate": null, "duration": 15, "room": "", "location": "", "type": null, "track": null, "session": null, "speakers": [] } ] } ] }
            """;

        var report = await ImportAsync(slice, file);

        Assert.Equal("Indico", report.Format.ToString());
        Assert.Equal("Sample conference", report.FileTitle);
        Assert.Equal(["Dust · 03-08 09:00 20 Hall · Sky · Ana Sample", "Unplaced · waits"], await ProgrammeAsync(slice));
        Assert.True((await ImportAsync(slice, file)).ChangesNothing);
    }

    [Fact]
    public async Task The_second_schedule_format_of_c3voc_is_read()
    {
        await using var slice = await SliceAsync();
        const string file = """
            { "$schema": "https://c3voc.de/schema/schedule2", "schedule": { "version": "1", "base_url": "https://example.org/2027/", "conference": { "acronym": "stars", "title": "Stars", "start": "2027-03-08T09:00:00+01:00", "end": "2027-03-09T18:00:00+01:00", "time_zone_name": "Europe/Paris",
                "tracks": [ { "name": "Sky", "slug": "sky", "color": "#112233" } ], "rooms": [ { "name": "Hall", "guid": "ba692ba3-421b-5371-8309-60acc34a3c05", "capacity": 300, "description": { "en": "Big" } } ],
                "days": [ { "index": 1, "date": "2027-03-08", "start": "2027-03-08T09:00:00+01:00", "end": "2027-03-09T06:00:00+01:00" } ] },
              "events": [ { "type": "talk", "guid": "270fa44c-821a-577f-8ca3-33e8d4a8c2a7", "start": "2027-03-08T10:00:00+01:00", "end": "2027-03-08T10:45:00+01:00", "room": { "name": "Hall", "guid": "ba692ba3-421b-5371-8309-60acc34a3c05" }, "slug": "dust", "title": "Dust", "subtitle": null, "language": "en",
                  "track": { "slug": "sky" }, "abstract": "Short.", "description": "Long.", "participants": [ { "guid": "0c16ffaa-709d-599f-959f-9a38b911361a", "name": "Ana Sample", "role": "speaker" } ], "links": [ { "url": "/more", "title": "More" } ], "attachments": [] },
                { "type": "talk", "guid": "270fa44c-821a-577f-8ca3-33e8d4a8c2a8", "start": "2027-03-09T01:30:00+01:00", "end": "2027-03-09T02:00:00+01:00", "room": { "guid": "ba692ba3-421b-5371-8309-60acc34a3c05" }, "slug": "night", "title": "Night", "subtitle": "", "language": null, "track": "sky", "abstract": "", "description": "", "participants": [], "links": [] } ],
              "persons": [ { "guid": "0c16ffaa-709d-599f-959f-9a38b911361a", "name": "Ana Sample", "biography": "Looks up." } ] } }
            """;

        var report = await ImportAsync(slice, file);

        Assert.Equal("C3voc", report.Format.ToString());
        Assert.Equal(["Dust · 03-08 10:00 45 Hall · Sky · Ana Sample", "Night · 03-08 01:30 30 Hall · Sky"], await ProgrammeAsync(slice));
        Assert.Equal("Looks up.", (await slice.DbAsync(db => db.Speakers().SingleAsync())).Biography.All.Values.Single());
        Assert.Equal("https://example.org/more", (await slice.DbAsync(db => db.Talks().SingleAsync(t => t.Slug == "dust"))).Links.Single().Url);
        Assert.True((await ImportAsync(slice, file)).ChangesNothing);
    }

    [Fact]
    public async Task The_interface_of_pretalx_gives_times_rooms_breaks_and_every_slot()
    {
        await using var slice = await SliceAsync();
        const string room = """{ "id": 1, "name": { "en": "Hall" }, "description": { "en": "" }, "guid": null, "uuid": "b379c473-93b9-4eae-9a09-d482e86cede3" }""";
        const string submission = """{ "code": "QWERTY", "title": "Dust", "speakers": [ { "code": "AAAAAA", "name": "Ana Sample" } ], "submission_type": { "id": 1, "name": { "en": "Talk" } }, "track": null, "state": "confirmed", "abstract": "Fine.", "duration": 30, "content_locale": "de-formal" }""";
        const string file = $$"""
            { "id": 5, "version": "1.0", "published": "2027-01-01T00:00:00Z", "comment": {}, "slots": [
                { "id": 1, "room": {{room}}, "start": "2027-03-08T10:00:00+01:00", "end": "2027-03-08T10:30:00+01:00", "submission": {{submission}}, "description": null, "duration": 30 },
                { "id": 2, "room": {{room}}, "start": "2027-03-08T10:30:00+01:00", "end": "2027-03-08T11:00:00+01:00", "submission": null, "description": { "en": "Coffee break" }, "duration": 30 },
                { "id": 3, "room": {{room}}, "start": "2027-03-09T14:00:00+01:00", "end": "2027-03-09T14:30:00+01:00", "submission": {{submission}}, "description": null, "duration": 30 } ] }
            """;

        var report = await ImportAsync(slice, file);

        Assert.Equal(["Coffee break · 03-08 10:30 30 Hall · Break", "Dust · 03-08 10:00 30 Hall · Ana Sample", "Dust · 03-09 14:00 30 Hall · Ana Sample"], await ProgrammeAsync(slice));
        Assert.Equal(["QWERTY", "QWERTY#2"], (await slice.DbAsync(db => db.Talks().ToListAsync())).Select(t => t.ForeignId).Order(StringComparer.Ordinal));
        Assert.All(await slice.DbAsync(db => db.Talks().ToListAsync()), t => Assert.Equal(["de"], t.Languages));
        Assert.Contains(report.Findings, f => f.StartsWith("An entry has several slots", StringComparison.Ordinal));
        Assert.True((await ImportAsync(slice, file)).ChangesNothing);

        // The same two slots, listed at their talk.
        var listed = $$"""{ "count": 1, "next": null, "previous": null, "results": [ {{submission[..^2]}}, "slots": [ { "id": 3, "room": {{room}}, "start": "2027-03-09T14:00:00+01:00", "end": "2027-03-09T14:30:00+01:00" }, { "id": 1, "room": {{room}}, "start": "2027-03-08T10:00:00+01:00", "end": "2027-03-08T10:30:00+01:00" } ] } ] }""";
        Assert.True((await ImportAsync(slice, listed)).ChangesNothing);
    }

    [Fact]
    public async Task What_pretalx_names_by_number_only_is_said_and_takes_nothing_away()
    {
        await using var slice = await SliceAsync();
        await ImportAsync(slice, """{ "results": [ { "code": "QWERTY", "title": "Dust", "state": "confirmed", "speakers": [ { "code": "AAAAAA", "name": "Ana Sample" } ], "track": { "id": 7, "name": { "en": "Sky" } }, "submission_type": { "id": 1, "name": { "en": "Long talk" } }, "slots": [ { "room": { "id": 1, "name": { "en": "Hall" } }, "start": "2027-03-08T10:00:00+01:00", "end": "2027-03-08T10:30:00+01:00" } ] } ] }""");
        const string flat = """{ "count": 30, "next": "https://example.org/api/events/x/submissions/?page=2", "previous": null, "results": [ { "code": "QWERTY", "title": "Dust", "speakers": ["AAAAAA"], "submission_type": 1, "track": 7, "tags": [], "state": "confirmed", "duration": 30, "slots": [123], "resources": [] } ] }""";

        var report = await ImportAsync(slice, flat);

        Assert.Equal(["Dust · 03-08 10:00 30 Hall · Sky · Ana Sample"], await ProgrammeAsync(slice));
        Assert.Equal(1, await slice.DbAsync(db => db.Tracks().CountAsync()));
        Assert.Contains(report.Findings, f => f.StartsWith("Named by a number only", StringComparison.Ordinal) && f.Contains("track", StringComparison.Ordinal));
        Assert.Contains(report.Findings, f => f.StartsWith("This is one page of several", StringComparison.Ordinal));
        var refused = await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(new ImportProgramme.Command("TEST24", Encoding.UTF8.GetBytes(flat), RemoveMissing: true)));
        Assert.Equal("import.one-page", refused.Code);
    }

    [Theory]
    [InlineData("""{ "menu": [ { "title": "Home", "url": "/" } ], "posts": [ { "title": "We moved", "date": "2026-01-01" } ] }""", "menu, posts")]
    [InlineData("""[ { "title": "Something", "start": "2027-03-08T10:00:00Z" } ]""", "no programme that is known")]
    [InlineData("""{ "@context": "https://schema.org", "@type": "Event", "name": "Stars", "subEvent": [ { "@type": "Event", "name": "Dust" } ] }""", "schema.org")]
    [InlineData("""{ "type": "FeatureCollection", "features": [] }""", "GeoJSON")]
    [InlineData("""{ "papers": [ { "title": "Dust", "authors": [ { "name": "Ana Sample" } ] } ] }""", "papers")]
    [InlineData("<!DOCTYPE html><html><head><title>x</title></head><body>404</body></html>", "web page")]
    [InlineData("<html><body><p>Sign in</p></body></html>", "web page")]
    [InlineData("<rss version='2.0'><channel><item><title>Dust</title></item></channel></rss>", "news feed")]
    [InlineData("<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>Dust</title></entry></feed>", "news feed")]
    [InlineData("<icalendar xmlns='urn:ietf:params:xml:ns:icalendar-2.0'><vcalendar/></icalendar>", "calendar")]
    [InlineData("<schedule><slot time='10:00'><paper><title>Dust</title></paper></slot></schedule>", "slot")]
    [InlineData("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nSUMMARY:Dust\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n", "calendar")]
    public async Task What_is_not_known_is_refused_by_what_it_seems_to_be(string file, string word)
    {
        await using var slice = await SliceAsync();
        await slice.SendAsync(new ImportProgramme.Command("TEST24", Encoding.UTF8.GetBytes("Title,Day,Start\nStays,2027-03-08,10:00\n")));

        var refused = await Assert.ThrowsAsync<ValidationFailedException>(() => slice.SendAsync(new ImportProgramme.Command("TEST24", Encoding.UTF8.GetBytes(file), RemoveMissing: true, RemoveMost: true)));

        Assert.Equal("File", refused.Failures[0].Property);
        Assert.Contains(word, refused.Failures[0].Message, StringComparison.Ordinal);
        Assert.Equal(["Stays · 03-08 10:00 30 –"], await ProgrammeAsync(slice));
    }

    [Theory]
    [InlineData("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "OpenDocument")]
    [InlineData("word/document.xml", "<document/>", "Word")]
    [InlineData("photo.jpg", "x", "archive")]
    public async Task An_archive_that_is_no_workbook_is_refused_by_its_name(string entry, string content, string word)
    {
        await using var slice = await SliceAsync();
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = new StreamWriter(zip.CreateEntry(entry).Open());
            part.Write(content);
        }

        var refused = await Assert.ThrowsAnyAsync<Exception>(() => ImportAsync(slice, stream.ToArray()));

        Assert.Contains(word, refused is ValidationFailedException validation ? validation.Failures[0].Message : refused.Message, StringComparison.Ordinal);
    }
}
