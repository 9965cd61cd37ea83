using EventsHub.Conference.Domain;
using EventsHub.Conference.Setup;
using EventsHub.Conference.Storage;
using EventsHub.Databases;
using EventsHub.IntegrationTests.Trips;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Editing;
using EventsHub.Programme.Storage;
using EventsHub.Registrations.Desk;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Registering;
using EventsHub.Registrations.Storage;
using EventsHub.Testing;
using EventsHub.Trips.Domain;
using EventsHub.Trips.Planning;
using EventsHub.Trips.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EventsHub.IntegrationTests.Data;

/// <summary>Of two changes based on one version the second is refused, also when both are made at the same moment; and whatever is part of a thing raises the version of the thing.</summary>
public sealed class VersionTests
{
    private const int AtOnce = 6;

    [Theory, EachDatabase]
    public Task Of_edits_of_one_talk_at_once_one_is_kept(DatabaseProvider provider) => OneIsKeptAsync(provider, async slice =>
    {
        var line = await slice.SendAsync(new EnterTalk.Command("TEST24", null, "Stars", "Ana Sample", null, 20));
        var shown = await slice.SendAsync(new ShowTalk.Query("TEST24", line.TalkId));
        return (number => slice.SendAsync(new EditTalk.Command("TEST24", line.TalkId, null, shown.Input with { Board = $"B{number}" }, shown.Version)),
            async () => (await slice.SendAsync(new ShowTalk.Query("TEST24", line.TalkId))).Input.Board!);
    });

    [Theory, EachDatabase]
    public Task Of_edits_of_one_speaker_at_once_one_is_kept(DatabaseProvider provider) => OneIsKeptAsync(provider, async slice =>
    {
        await slice.SendAsync(new SaveSpeaker.Command("TEST24", null, new() { Given = "Ana", Family = "Sample" }));
        var id = await slice.DbAsync(db => db.Speakers().Select(s => s.Id).SingleAsync());
        var shown = await slice.SendAsync(new ShowSpeaker.Query("TEST24", id));
        return (number => slice.SendAsync(new SaveSpeaker.Command("TEST24", id, shown.Input with { Affiliation = $"B{number}" }, shown.Version)),
            async () => (await slice.SendAsync(new ShowSpeaker.Query("TEST24", id))).Input.Affiliation!);
    });

    [Theory, EachDatabase]
    public Task Of_edits_of_one_track_at_once_one_is_kept(DatabaseProvider provider) => OneIsKeptAsync(provider, async slice =>
    {
        var id = await slice.SendAsync(new SaveTrack.Command("TEST24", null, new() { Name = Named("Schools") }));
        var shown = Assert.Single(await slice.SendAsync(new ListTracks.Query("TEST24")));
        return (number => slice.SendAsync(new SaveTrack.Command("TEST24", id, shown.Input with { Name = Named($"B{number}") }, shown.Version)),
            async () => Assert.Single(await slice.SendAsync(new ListTracks.Query("TEST24"))).Input.Name["en"]!);
    });

    [Theory, EachDatabase]
    public Task Of_edits_of_one_type_of_talks_at_once_one_is_kept(DatabaseProvider provider) => OneIsKeptAsync(provider, async slice =>
    {
        var id = await slice.SendAsync(new SaveTalkType.Command("TEST24", null, new() { Name = Named("Keynote"), DurationMinutes = 45 }));
        var shown = Assert.Single(await slice.SendAsync(new ListTalkTypes.Query("TEST24")));
        return (number => slice.SendAsync(new SaveTalkType.Command("TEST24", id, shown.Input with { Name = Named($"B{number}") }, shown.Version)),
            async () => Assert.Single(await slice.SendAsync(new ListTalkTypes.Query("TEST24"))).Name);
    });

    [Theory, EachDatabase]
    public async Task A_change_that_only_the_database_notices_names_both_versions(DatabaseProvider provider)
    {
        Assert.SkipWhen(provider == DatabaseProvider.Sqlite, "SQLite lets one command at a time read and write, so nobody can come between.");
        await using var slice = await StartAsync(provider);
        var line = await slice.SendAsync(new EnterTalk.Command("TEST24", null, "Stars", null, null, 20));
        var shown = await slice.SendAsync(new ShowTalk.Query("TEST24", line.TalkId));

        var stale = await Assert.ThrowsAsync<StaleException>(() => slice.ScopedAsync(async services =>
        {
            var others = 0;
            services.GetRequiredService<EventsHubDb>().SavingChanges += (_, _) =>
            {
                if (others++ == 0)
                {
                    // Somebody else saves after this command has read and before it saves.
                    slice.SendAsync(Edit("B1")).GetAwaiter().GetResult();
                }
            };
            return await services.GetRequiredService<IMediator>().Send(Edit("B2"));
        }));

        EditTalk.Command Edit(string board) => new("TEST24", line.TalkId, null, shown.Input with { Board = board }, shown.Version);
        Assert.Equal((0, 1, true), (stale.Read, stale.Present, stale.WasNoticedBySaving));
    }

    [Theory, EachDatabase]
    public async Task A_part_of_an_event_raises_its_version_once(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);
        Task<int> VersionAsync() => slice.DbAsync(db => db.Events().Select(e => e.Version).SingleAsync());
        Task ChangeAsync(Action<Event> change) => slice.DbAsync(async db =>
        {
            change(await db.Events().WithOffer().SingleAsync());
            return await db.SaveChangesAsync();
        });

        await RaisesOnceAsync(VersionAsync, () => ChangeAsync(e => e.Open("lab", "Lab")));
        await RaisesOnceAsync(VersionAsync, () => ChangeAsync(e => e.Rooms[0].Equip(7, "")));
        await RaisesOnceAsync(VersionAsync, () => ChangeAsync(e => e.Rooms.ToList().ForEach(room => e.Remove(room, []))));
        // Only the row that links a product and a quota.
        await RaisesOnceAsync(VersionAsync, () => ChangeAsync(e => e.Products.First(p => p.Quotas.Count > 0).TakePlacesFrom([])));
        await RaisesOnceAsync(VersionAsync, () => ChangeAsync(e => e.Products[0].TakePlacesFrom([e.Quotas[0]])));
        await RaisesOnceAsync(VersionAsync, () => ChangeAsync(e =>
        {
            e.Rename(LocalizedText.English("Other"));
            e.Quotas[0].Rename("on-site", "Seats");
            e.Products[0].MoveTo(9);
        }));
        var before = await VersionAsync();
        await ChangeAsync(_ => { });
        Assert.Equal(before, await VersionAsync());
    }

    [Theory, EachDatabase]
    public async Task Seats_and_beds_raise_the_version_of_their_trip_once(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        await slice.SendAsync(TripInputs.New("sample"));
        var traveller = await slice.SendAsync(new SaveTraveller.Command("sample", null, TripInputs.Person("Zoé")));
        await slice.SendAsync(new SaveLeg.Command("sample", null, TripInputs.Flight()));
        await slice.SendAsync(new SaveStay.Command("sample", null, TripInputs.Nights()));
        Task<int> VersionAsync() => slice.DbAsync(db => db.Trips().Select(t => t.Version).SingleAsync());
        Task ChangeAsync(Action<Trip> change) => slice.DbAsync(async db =>
        {
            change(await db.ToChange("sample", null, CancellationToken.None));
            return await db.SaveChangesAsync();
        });

        await RaisesOnceAsync(VersionAsync, () => ChangeAsync(t => t.Seat(t.Legs[0], new Dictionary<Guid, string> { [traveller] = "12" })));
        await RaisesOnceAsync(VersionAsync, () => ChangeAsync(t => t.Seat(t.Legs[0], new Dictionary<Guid, string> { [traveller] = "14" })));
        await RaisesOnceAsync(VersionAsync, () => ChangeAsync(t => t.Seat(t.Legs[0], new Dictionary<Guid, string>())));
        await RaisesOnceAsync(VersionAsync, () => ChangeAsync(t => t.Room(t.Stays[0], new Dictionary<Guid, string> { [traveller] = "101" })));
        await RaisesOnceAsync(VersionAsync, () => ChangeAsync(t => t.Room(t.Stays[0], new Dictionary<Guid, string>())));
        await RaisesOnceAsync(VersionAsync, () => ChangeAsync(t => t.Remove(t.Stays[0])));
    }

    [Theory, EachDatabase]
    public async Task Speakers_and_files_of_a_talk_raise_its_version_and_not_that_of_its_session(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);
        var line = await slice.SendAsync(new EnterTalk.Command("TEST24", null, "Stars", "Ana Sample", null, 20));
        await slice.SendAsync(new PlaceTalk.Command("TEST24", line.TalkId, null, null, new(new(2030, 6, 24), null, null, 20)));
        var session = await slice.DbAsync(db => db.Sessions().Select(s => s.Version).SingleAsync());
        Task<int> VersionAsync() => slice.DbAsync(db => db.Talks().Select(t => t.Version).SingleAsync());
        Task ChangeAsync(Action<Talk> change) => slice.DbAsync(async db =>
        {
            change(await db.Talks().Include(t => t.Speakers).SingleAsync());
            return await db.SaveChangesAsync();
        });

        await RaisesOnceAsync(VersionAsync, () => ChangeAsync(t => t.SpokenBy([(t.Speakers[0].SpeakerId, "Chair")])));
        await RaisesOnceAsync(VersionAsync, () => ChangeAsync(t => t.SpokenBy([])));
        Guid file = default;
        await RaisesOnceAsync(VersionAsync, async () => file = await slice.SendAsync(new AddTalkFile.Command("TEST24", line.TalkId, "a.txt", "Words"u8.ToArray())));
        await RaisesOnceAsync(VersionAsync, () => slice.SendAsync(new RemoveTalkFile.Command("TEST24", file)));
        Assert.Equal(session, await slice.DbAsync(db => db.Sessions().Select(s => s.Version).SingleAsync()));
    }

    [Theory, EachDatabase]
    public async Task People_lines_and_money_raise_the_version_of_their_order_once(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var @event = Sample.OpenEvent();
        await slice.InsertAsync(@event);
        var code = (await slice.SendAsync(Sample.Registering(@event))).Code;
        async Task<int> VersionAsync() => (await slice.SendAsync(new ShowRegistration.Query("TEST24", code))).Version;

        await RaisesOnceAsync(VersionAsync, () => slice.ChangeAsync(async db =>
        {
            var registration = await db.Registrations().Include(r => r.Order).SingleAsync();
            registration.Describe(AttendeeInput.Of(registration).ToAttendee() with { Dietary = "No nuts" });
        }));
        await RaisesOnceAsync(VersionAsync, () => slice.SendAsync(new NoteMoney.Command("TEST24", code, Guid.NewGuid(), LedgerKind.Payment, 10, null)));
        // Rows that are not tracked.
        await RaisesOnceAsync(VersionAsync, () => slice.ScopedAsync(services => services.GetRequiredService<UnitOfWork>().RunAsync(
            cancel => services.GetRequiredService<EventsHubDb>().EraseNeedsAsync(@event.Id, cancel), CancellationToken.None)));
    }

    [Fact]
    public async Task A_part_is_not_saved_without_its_root()
    {
        await using var slice = await StartAsync(DatabaseProvider.Sqlite);
        await slice.SendAsync(new SaveRoom.Command("TEST24", null, new() { Code = "lab", Name = new() { ["en"] = "Lab" } }));

        await Assert.ThrowsAsync<InvalidOperationException>(() => slice.DbAsync(async db =>
        {
            (await db.Rooms().SingleAsync()).Equip(7, "");
            return await db.SaveChangesAsync();
        }));
    }

    [Theory, EachDatabase]
    public async Task A_talk_whose_type_goes_has_changed(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);
        var type = await slice.SendAsync(new SaveTalkType.Command("TEST24", null, new() { Name = Named("Keynote"), DurationMinutes = 45 }));
        var line = await slice.SendAsync(new EnterTalk.Command("TEST24", null, "Stars", null, "keynote", null));
        var shown = await slice.SendAsync(new ShowTalk.Query("TEST24", line.TalkId));
        await slice.SendAsync(new DeleteTalkType.Command("TEST24", type));

        var stale = await Assert.ThrowsAsync<StaleException>(() => slice.SendAsync(new EditTalk.Command("TEST24", line.TalkId, null, shown.Input with { Type = null }, shown.Version)));
        Assert.Equal((shown.Version, shown.Version + 1, false), (stale.Read, stale.Present, stale.WasNoticedBySaving));
    }

    private static async Task OneIsKeptAsync(DatabaseProvider provider, Func<Slice, Task<(Func<int, Task> Edit, Func<Task<string>> Stored)>> prepare)
    {
        await using var slice = await StartAsync(provider);
        var (edit, stored) = await prepare(slice);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(number => Task.Run(async () =>
        {
            try
            {
                await edit(number);
                return $"B{number}";
            }
            catch (StaleException)
            {
                return null;
            }
        })));

        Assert.Equal(await stored(), Assert.Single(outcomes, outcome => outcome is not null));
    }

    private static async Task RaisesOnceAsync(Func<Task<int>> version, Func<Task> change)
    {
        var before = await version();
        await change();
        Assert.Equal(before + 1, await version());
    }

    private static async Task<Slice> StartAsync(DatabaseProvider provider)
    {
        var slice = await Slice.OnAsync(provider);
        await slice.InsertAsync(Sample.OpenEvent());
        return slice;
    }

    private static Dictionary<string, string?> Named(string name) => new() { ["en"] = name };
}
