using EventsHub.Databases;
using EventsHub.Kernel.Storage;
using EventsHub.Programme.Editing;
using EventsHub.Programme.Storage;
using EventsHub.Registrations.Desk;
using EventsHub.Registrations.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace EventsHub.IntegrationTests.Data;

/// <summary>A database of the version before, in which registrations had a version of their own and talks had none.</summary>
public sealed class OneVersionProtocolMigrationTests
{
    [Theory, EachDatabase]
    public async Task Versions_of_registrations_go_on_from_where_they_were_and_others_begin(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var @event = Sample.OpenEvent();
        await slice.InsertAsync(@event);
        var (changed, fresh) = ((await slice.SendAsync(Sample.Registering(@event))).Code, (await slice.SendAsync(Sample.Registering(@event))).Code);
        var line = await slice.SendAsync(new EnterTalk.Command("TEST24", null, "Stars", "Ana Sample", null, 20));
        await slice.DbAsync(async db =>
        {
            var migrator = db.GetService<IMigrator>();
            await migrator.MigrateAsync("SigningKeys");
            await db.Database.ExecuteSqlRawAsync("""UPDATE "Orders" SET "Version" = 0""");
            await db.Database.ExecuteSqlAsync($"""UPDATE "Registrations" SET "Version" = 4 WHERE "Code" = {changed}""");
            await db.Database.ExecuteSqlAsync($"""UPDATE "Orders" SET "Version" = 3 WHERE "Id" IN (SELECT "OrderId" FROM "Registrations" WHERE "Code" = {changed})""");
            await db.Database.ExecuteSqlRawAsync("""UPDATE "Registrations" SET "Version" = 0 WHERE "Version" <> 4""");
            await migrator.MigrateAsync();
            return 0;
        });

        Assert.Equal(7, (await slice.SendAsync(new ShowRegistration.Query("TEST24", changed))).Version);
        Assert.Equal(0, (await slice.SendAsync(new ShowRegistration.Query("TEST24", fresh))).Version);
        var talk = await slice.SendAsync(new ShowTalk.Query("TEST24", line.TalkId));
        await slice.SendAsync(new EditTalk.Command("TEST24", line.TalkId, null, talk.Input with { Board = "B1" }, 0));
        Assert.Equal((0, 1), (talk.Version, (await slice.SendAsync(new ShowTalk.Query("TEST24", line.TalkId))).Version));
        Assert.Equal(0, await slice.DbAsync(db => db.Speakers().Select(s => s.Version).SingleAsync()));
    }
}
