using EventsHub.Accounts.Administration;
using EventsHub.Accounts.Domain;
using EventsHub.Accounts.Storage;
using EventsHub.Conference.Setup;
using EventsHub.Conference.Storage;
using EventsHub.Databases;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace EventsHub.IntegrationTests.Data;

/// <summary>Roles of a database in which they were held for all events or for one, after they got scopes.</summary>
public sealed class GrantScopesMigrationTests
{
    // As it was: role, whether for one event only, then what it allowed for everything, for that event, and for another.
    // V ViewEvent, M ManageEvents, R ViewRegistrations, C ManageRegistrations, P PrintBadges, G ManageProgramme, T ManageTrips, A ManageAccounts, K CheckTickets, H ManageHost, B ManageBank, O Operate.
    private static readonly (string Role, bool OneEvent, string Everything, string ThatEvent, string AnotherEvent)[] Before =
    [
        ("Administrator", false, "VMRCEPGTAKHBO", "VMRCEPGTAKHBO", "VMRCEPGTAKHBO"),
        ("Organiser", false, "VMRCEPG--K---", "VMRCEPG--K---", "VMRCEPG--K---"),
        ("Organiser", true, "-------------", "VMRCEPG--K---", "-------------"),
        ("Staff", false, "V-RCEP---K---", "V-RCEP---K---", "V-RCEP---K---"),
        ("Staff", true, "-------------", "V-RCEP---K---", "-------------"),
        ("TripLeader", false, "-------T-----", "-------T-----", "-------T-----"),
        ("TripLeader", true, "-------------", "-------------", "-------------"),
    ];

    [Theory, EachDatabase]
    public async Task Everybody_may_what_they_could_before(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var (one, other) = (Sample.OpenEvent("ONE"), Sample.OpenEvent("OTHER"));
        one.Join("Échantillons");
        await slice.InsertAsync(one, other);
        var people = new List<Guid>();
        foreach (var _ in Before)
        {
            people.Add(await slice.SendAsync(new InvitePerson.Command($"p{people.Count}@example.org", "Somebody", "en", Role.Staff, SendMail: false)));
        }

        await slice.DbAsync(async db =>
        {
            var migrator = db.GetService<IMigrator>();
            await migrator.MigrateAsync("ThreeEngines");
            await db.Database.ExecuteSqlRawAsync("DELETE FROM \"Grants\"");
            foreach (var (was, id) in Before.Zip(people))
            {
                Guid? eventId = was.OneEvent ? one.Id : null;
                await (eventId is null
                    ? db.Database.ExecuteSqlAsync($"INSERT INTO \"Grants\" (\"Id\", \"AccountId\", \"EventId\", \"Role\") VALUES ({Guid.CreateVersion7()}, {id}, NULL, {was.Role})")
                    : db.Database.ExecuteSqlAsync($"INSERT INTO \"Grants\" (\"Id\", \"AccountId\", \"EventId\", \"Role\") VALUES ({Guid.CreateVersion7()}, {id}, {eventId}, {was.Role})"));
            }

            await migrator.MigrateAsync();
            return 0;
        });

        slice.User.IsOperator = false;
        foreach (var (was, id) in Before.Zip(people))
        {
            slice.User.Id = id;
            Assert.Equal(
                (was.Role, was.Everything, was.ThatEvent, was.AnotherEvent),
                (was.Role, await MayAsync(slice, AccessTarget.Host), await MayAsync(slice, AccessTarget.Event("one")), await MayAsync(slice, AccessTarget.Event("OTHER"))));
        }
    }

    [Theory, EachDatabase]
    public async Task Old_events_of_a_series_get_its_key(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var @event = Sample.OpenEvent();
        @event.Join("Échantillons");
        await slice.InsertAsync(@event);
        await slice.DbAsync(db => db.Events().ExecuteUpdateAsync(set => set.SetProperty(e => e.SeriesKey, (string?)null)));

        await slice.UpgradeAsync<SeriesKeysOfEvents>();

        Assert.Equal("ÉCHANTILLONS", await slice.DbAsync(db => db.Events().Select(e => e.SeriesKey).SingleAsync()));
    }

    private static async Task<string> MayAsync(Slice slice, AccessTarget target)
    {
        var letters = "";
        foreach (var permission in Enum.GetValues<Permission>().Where(known => known <= Permission.Operate))
        {
            var may = await slice.ScopedAsync(services => services.GetRequiredService<IAccess>().MayAsync(permission, target, CancellationToken.None));
            letters += may ? "VMRCEPGTAKHBO"[(int)permission] : '-';
        }

        return letters;
    }
}
