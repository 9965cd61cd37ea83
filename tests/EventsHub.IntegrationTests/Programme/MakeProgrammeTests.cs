using EventsHub.Conference.Domain;
using EventsHub.Databases;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Editing;
using EventsHub.Programme.Storage;
using EventsHub.Testing;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.IntegrationTests.Programme;

public sealed class MakeProgrammeTests
{
    private static readonly DateOnly Monday = new(2030, 6, 24);

    [Theory, EachDatabase]
    public async Task Sessions_talks_and_speakers_are_made_changed_and_taken_out(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        await slice.InsertAsync(Sample.OpenEvent());
        var sessionId = await slice.SendAsync(new CreateSession.Command("TEST24", At("Short talks", 10, 60)));
        var hana = await slice.SendAsync(new SaveSpeaker.Command("TEST24", null, new() { Given = "花子", Family = "見本", LatinGiven = "Hanako", LatinFamily = "Mihon" }));
        Assert.Equal("hanako-mihon", hana);
        var first = await slice.SendAsync(new CreateTalk.Command("TEST24", sessionId, Talk("Étoiles & planètes", 20, hana)));
        var second = await slice.SendAsync(new CreateTalk.Command("TEST24", sessionId, Talk("Étoiles & planètes", 20) with { Position = 1 }));

        var shown = await slice.SendAsync(new ShowSession.Query("TEST24", sessionId));
        Assert.Equal([second, first], shown.Session.Talks.Select(t => t.Id));
        Assert.Equal(["etoiles-planetes-2", "etoiles-planetes"], shown.Session.Talks.Select(t => t.Slug));
        // The one put first moves the other back by its length.
        Assert.Equal(new DateTime(2030, 6, 24, 8, 20, 0, DateTimeKind.Utc), shown.Session.Talks[1].StartsAt);

        var input = shown.Input;
        input.Start = new(11, 0);
        await slice.SendAsync(new EditSession.Command("TEST24", sessionId, shown.Version, input));
        Assert.Equal(new DateTime(2030, 6, 24, 9, 0, 0, DateTimeKind.Utc), (await slice.SendAsync(new ShowSession.Query("TEST24", sessionId))).Session.StartsAt);
        await Assert.ThrowsAsync<StaleException>(() => slice.SendAsync(new EditSession.Command("TEST24", sessionId, shown.Version, input)));

        var inUse = await Assert.ThrowsAsync<DomainRuleException>(async () =>
            await slice.SendAsync(new DeleteSpeaker.Command("TEST24", await slice.DbAsync(db => db.Speakers().Select(s => s.Id).SingleAsync()))));
        Assert.Equal("speaker.in-use", inUse.Code);
        await slice.SendAsync(new DeleteTalk.Command("TEST24", second));
        await slice.SendAsync(new DeleteSession.Command("TEST24", sessionId));
        Assert.Equal(1, await slice.DbAsync(db => db.Talks().CountAsync(t => t.SessionId == null)));
        await slice.SendAsync(new DeleteTalk.Command("TEST24", first));
        Assert.Equal(1, await slice.DbAsync(db => db.Speakers().CountAsync()));
    }

    [Theory, EachDatabase]
    public async Task A_talk_can_go_to_another_session_and_a_track_can_go(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        await slice.InsertAsync(Sample.OpenEvent());
        var track = await slice.SendAsync(new SaveTrack.Command("TEST24", null, new() { Name = new() { ["en"] = "Schools" } }));
        var from = await slice.SendAsync(new CreateSession.Command("TEST24", At("From", 9, 60) with { TrackId = track }));
        var to = await slice.SendAsync(new CreateSession.Command("TEST24", At("To", 14, 60)));
        var talk = await slice.SendAsync(new CreateTalk.Command("TEST24", from, Talk("Moves", 10)));

        await slice.SendAsync(new EditTalk.Command("TEST24", talk, to, Talk("Moves", 15)));
        await slice.SendAsync(new DeleteTrack.Command("TEST24", track));

        var programme = await slice.SendAsync(new ShowProgramme.Query("TEST24"));
        Assert.Equal([0, 1], programme.Sessions.Select(s => s.Talks.Count));
        Assert.All(programme.Sessions, s => Assert.Null(s.Track));
    }

    [Fact]
    public async Task What_may_be_wrong_is_said_and_not_forbidden()
    {
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        var @event = Sample.OpenEvent();
        @event.Open("dome", "Dome");
        await slice.InsertAsync(@event);
        var ana = await slice.SendAsync(new SaveSpeaker.Command("TEST24", null, new() { Given = "Ana", Family = "Sample" }));
        var dome = @event.Rooms[0].Id;
        var one = await slice.SendAsync(new CreateSession.Command("TEST24", At("One", 10, 60) with { RoomId = dome }));
        var two = await slice.SendAsync(new CreateSession.Command("TEST24", At("Two", 10, 30) with { RoomId = dome }));
        await slice.SendAsync(new CreateSession.Command("TEST24", At("Too early", 10, 30) with { Day = new(2030, 6, 1) }));
        await slice.SendAsync(new CreateTalk.Command("TEST24", one, Talk("First", 20, ana)));
        await slice.SendAsync(new CreateTalk.Command("TEST24", two, Talk("Second", 40, ana)));

        var warnings = (await slice.SendAsync(new ShowProgramme.Query("TEST24"))).Warnings.Select(w => w.Message).ToList();

        Assert.Contains("“Too early” (10:00) is outside the dates of the event.", warnings);
        Assert.Contains("The talks of “Two” (10:00) last longer than the session.", warnings);
        Assert.Contains(warnings, w => w.StartsWith("Dome is used twice", StringComparison.Ordinal));
        Assert.Contains(warnings, w => w.StartsWith("Ana Sample speaks in two places", StringComparison.Ordinal));
        Assert.Equal(4, warnings.Count);
    }

    [Fact]
    public async Task Bad_input_is_refused_beside_its_field()
    {
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        await slice.InsertAsync(Sample.OpenEvent());

        var refused = await Assert.ThrowsAsync<ValidationFailedException>(() => slice.SendAsync(new CreateSession.Command("TEST24", new() { DurationMinutes = 25 * 60 })));

        Assert.Equal(["Day", "DurationMinutes", "Title"], refused.Failures.Select(f => f.Property).Order());
        var unknown = await Assert.ThrowsAsync<NotFoundException>(() => slice.SendAsync(new CreateSession.Command("TEST24", At("X", 9, 10) with { RoomId = Guid.NewGuid() })));
        Assert.Equal("room", unknown.What);
    }

    private static SessionInput At(string title, int hour, int minutes) => new() { Title = new() { ["en"] = title }, Day = Monday, Start = new(hour, 0), DurationMinutes = minutes };

    private static TalkInput Talk(string title, int minutes, params string[] speakers) =>
        new() { Title = new() { ["en"] = title }, DurationMinutes = minutes, Speakers = [.. speakers.Select(slug => new TalkSpeakerInput { Speaker = slug })], Languages = "en", Position = 99 };
}
