using EventsHub.Conference.Domain;
using EventsHub.Conference.Setup;
using EventsHub.Databases;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Editing;
using EventsHub.Programme.Public;
using EventsHub.Programme.Releases;
using EventsHub.Programme.Storage;
using EventsHub.Testing;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.IntegrationTests.Programme;

/// <summary>The draft against what the public sees.</summary>
public sealed class ReleaseTests
{
    private static readonly DateOnly Monday = new(2030, 6, 24);

    [Theory, EachDatabase]
    public async Task The_public_sees_the_release_and_not_the_draft(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        await slice.InsertAsync(Sample.OpenEvent());
        var id = await SessionAsync(slice, "Stars", 10);
        Assert.Equal(new(1, "1.0"), await slice.SendAsync(new ReleaseProgramme.Command("TEST24", Note: new() { ["en"] = "First" })));

        var shown = await slice.SendAsync(new ShowSession.Query("TEST24", id));
        await slice.SendAsync(new EditSession.Command("TEST24", id, shown.Version, shown.Input with { Title = new() { ["en"] = "Planets" } }));
        Assert.Equal(["Stars"], await TitlesAsync(slice));
        Assert.Equal(new(2, "1.1"), await slice.SendAsync(new ReleaseProgramme.Command("TEST24")));
        Assert.Equal(["Planets"], await TitlesAsync(slice));

        await slice.SendAsync(new UnpublishProgramme.Command("TEST24"));
        await Assert.ThrowsAsync<NotFoundException>(() => TitlesAsync(slice));
        Assert.Equal(new(3, "Final"), await slice.SendAsync(new ReleaseProgramme.Command("TEST24", "Final")));
        Assert.Equal(["Planets"], await TitlesAsync(slice));
        var note = await slice.DbAsync(db => db.ProgrammeReleases().Where(r => r.Number == 1).Select(r => r.Note).SingleAsync());
        Assert.Equal("First", note.In("en"));
    }

    [Fact]
    public async Task A_version_is_there_once_and_an_empty_programme_is_not_released()
    {
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        await slice.InsertAsync(Sample.OpenEvent());
        Assert.Equal("programme.empty", (await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(new ReleaseProgramme.Command("TEST24")))).Code);
        await SessionAsync(slice, "Stars", 10);
        await slice.SendAsync(new ReleaseProgramme.Command("TEST24", "v1"));

        var refused = await Assert.ThrowsAsync<ValidationFailedException>(() => slice.SendAsync(new ReleaseProgramme.Command("TEST24", " V1 ")));
        Assert.Equal("Version", Assert.Single(refused.Failures).Property);
        refused = await Assert.ThrowsAsync<ValidationFailedException>(() => slice.SendAsync(new ReleaseProgramme.Command("TEST24", new('1', 41), new() { ["en"] = new('a', 2001) })));
        Assert.Equal(["Note", "Version"], refused.Failures.Select(f => f.Property).Order());
        Assert.Equal("v2", (await slice.SendAsync(new ReleaseProgramme.Command("TEST24"))).Version);
    }

    [Theory, EachDatabase]
    public async Task A_programme_that_was_public_before_releases_is_its_own_first_one(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var @event = Sample.OpenEvent();
        @event.ReleaseProgramme(new(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc), hasScheduledSessions: true);
        await slice.InsertAsync(@event);
        var id = await SessionAsync(slice, "Stars", 10);

        await Assert.ThrowsAsync<NotFoundException>(() => TitlesAsync(slice));

        await slice.UpgradeAsync<FirstReleases>();
        Assert.Equal(["Stars"], await TitlesAsync(slice));
        await slice.UpgradeAsync<FirstReleases>();
        var release = await slice.DbAsync(db => db.ProgrammeReleases().SingleAsync());
        Assert.Equal(("1.0", @event.ProgrammePublishedAt), (release.Version, (DateTime?)release.ReleasedAt));

        await slice.SendAsync(new DeleteSession.Command("TEST24", id));
        Assert.Equal(["Stars"], await TitlesAsync(slice));
    }

    [Theory, EachDatabase]
    public async Task A_release_is_of_one_moment_while_others_edit(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var @event = Sample.OpenEvent();
        await slice.InsertAsync(@event);
        List<Guid> ids = [];
        for (var i = 0; i < 4; i++)
        {
            var session = await SessionAsync(slice, $"Session {i}", 10);
            await slice.SendAsync(new CreateTalk.Command("TEST24", session, new() { Title = new() { ["en"] = $"Session {i}" }, DurationMinutes = 30 }));
            ids.Add(session);
        }

        // One edit changes the length of a session and of its talk together; a release that saw half of it would be torn.
        using var done = new CancellationTokenSource();
        var editing = Task.Run(async () =>
        {
            for (var minutes = 31; !done.IsCancellationRequested; minutes++)
            {
                var id = ids[minutes % ids.Count];
                var shown = await slice.SendAsync(new ShowSession.Query("TEST24", id));
                await slice.SendAsync(new EditSession.Command("TEST24", id, shown.Version, shown.Input with { DurationMinutes = minutes }));
                // SQLite lets one write at a time, and whoever waits asks again after a while only.
                await Task.Delay(TimeSpan.FromMilliseconds(provider == DatabaseProvider.Sqlite ? 200 : 1));
            }
        });
        for (var release = 0; release < 6; release++)
        {
            await slice.SendAsync(new ReleaseProgramme.Command("TEST24"));
        }

        await done.CancelAsync();
        await editing;
        foreach (var content in await slice.DbAsync(db => db.ProgrammeReleases().Select(r => r.Content).ToListAsync()))
        {
            Assert.All(ProgrammeSnapshot.Of(content, @event.ToHosted()).Sessions, s => Assert.Equal(s.DurationMinutes, s.Talks[0].DurationMinutes));
        }
    }

    [Fact]
    public async Task Each_release_says_what_it_did_to_each_talk()
    {
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        var @event = Sample.OpenEvent();
        @event.Open("dome", "Dome");
        await slice.InsertAsync(@event);
        var session = await SessionAsync(slice, "Block", 10);
        var first = await TalkAsync(slice, session, "First");
        var second = await TalkAsync(slice, session, "Second");
        var talk = await slice.DbAsync(db => db.Talks().SingleAsync(t => t.Id == first));
        await slice.SendAsync(new ReleaseProgramme.Command("TEST24"));
        Assert.Equal(new ReleaseMark { AddedIn = 1, ChangedIn = 1 }, (await LatestAsync(slice)).TalkMarks[talk.ExternalId]);

        // An abstract is no reason for calendars to take notice; another room is.
        await EditTalkAsync(slice, first, t => t with { Abstract = new() { ["en"] = "New words" } });
        await slice.SendAsync(new ReleaseProgramme.Command("TEST24"));
        Assert.Equal(new ReleaseMark { AddedIn = 1, ChangedIn = 2 }, (await LatestAsync(slice)).TalkMarks[talk.ExternalId]);
        var shown = await slice.SendAsync(new ShowSession.Query("TEST24", session));
        await slice.SendAsync(new EditSession.Command("TEST24", session, shown.Version, shown.Input with { RoomId = @event.Rooms[0].Id, Start = new(11, 0) }));
        await slice.SendAsync(new ReleaseProgramme.Command("TEST24"));
        var mark = (await LatestAsync(slice)).TalkMarks[talk.ExternalId];
        Assert.Equal((1, 3, 3), (mark.Sequence, mark.ChangedIn, mark.MovedIn));
        Assert.Equal(new PlaceThen(Monday, new(2030, 6, 24, 10, 0), 30, null, null), mark.MovedFrom);

        await EditTalkAsync(slice, first, t => t with { IsCancelled = true });
        await slice.SendAsync(new DeleteTalk.Command("TEST24", second));
        await slice.SendAsync(new ReleaseProgramme.Command("TEST24"));
        var latest = await LatestAsync(slice);
        Assert.Equal((2, 4), (latest.TalkMarks[talk.ExternalId].Sequence, latest.TalkMarks[talk.ExternalId].CancelledIn));
        Assert.Equal(("second", 4, 2), (latest.Removed[0].Slug, latest.Removed[0].RemovedIn, latest.Removed[0].Sequence));

        await EditTalkAsync(slice, first, t => t with { IsCancelled = false });
        await slice.SendAsync(new ReleaseProgramme.Command("TEST24"));
        latest = await LatestAsync(slice);
        Assert.Equal((3, null), (latest.TalkMarks[talk.ExternalId].Sequence, latest.TalkMarks[talk.ExternalId].CancelledIn));
        Assert.Equal("second", Assert.Single(latest.Removed).Slug);
    }

    private static async Task<ProgrammeSnapshot> LatestAsync(Slice slice) =>
        ProgrammeSnapshot.Of(await slice.DbAsync(db => db.ProgrammeReleases().OrderByDescending(r => r.Number).Select(r => r.Content).FirstAsync()), Sample.OpenEvent().ToHosted());

    private static async Task<IEnumerable<string>> TitlesAsync(Slice slice) => (await slice.SendAsync(new ShowPublicProgramme.Query("TEST24", Monday))).Sessions.Select(s => s.Title);

    private static Task<Guid> SessionAsync(Slice slice, string title, int hour) =>
        slice.SendAsync(new CreateSession.Command("TEST24", new() { Title = new() { ["en"] = title }, Day = Monday, Start = new(hour, 0), DurationMinutes = 30 }));

    private static Task<Guid> TalkAsync(Slice slice, Guid session, string title) =>
        slice.SendAsync(new CreateTalk.Command("TEST24", session, new() { Title = new() { ["en"] = title }, DurationMinutes = 30, Position = 9 }));

    private static async Task EditTalkAsync(Slice slice, Guid id, Func<TalkInput, TalkInput> change) =>
        await slice.SendAsync(new EditTalk.Command("TEST24", id, null, change((await slice.SendAsync(new ShowTalk.Query("TEST24", id))).Input)));
}
