using EventsHub.Badges;
using EventsHub.Badges.Storage;
using EventsHub.Conference.Domain;
using EventsHub.Conference.Keys;
using EventsHub.Conference.Storage;
using EventsHub.Databases;
using EventsHub.Kernel.Operations;
using EventsHub.Kernel.People;
using EventsHub.Registrations.Checking;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace EventsHub.IntegrationTests.Codes;

/// <summary>An event of the version before, whose one key both made and checked codes, after the upgrade.</summary>
public sealed class UpgradedKeysTests
{
    // A ticket that was mailed: the HMAC of this id with the bytes 1 to 32, by Python's hmac module.
    private const string OldTicket = "AYkKXayWd0u8zrMCCZqAVxCypZ5McKagdqA2eVG2570";

    // What the version before stored when it printed this badge, by Python's json and hashlib modules.
    private const string OldFingerprint = "c25f4adc3745edf43dab053cfcaa10d3";

    private static readonly Guid Zoe = Guid.Parse("01890a5d-ac96-774b-bcce-b302099a8057");

    [Theory, EachDatabase]
    public async Task Tickets_mailed_before_are_checked_by_the_server_until_they_are_replaced_or_revoked(DatabaseProvider provider)
    {
        await using var slice = await UpgradedAsync(provider);

        Assert.Equal((CodeOutcome.Valid, CodeKind.TicketOrBadge, "ACDEFG", "Zoé Échantillon"), await CheckAsync(OldTicket));
        Assert.Equal(CodeOutcome.UnknownKey, (await CheckAsync("B" + OldTicket[1..])).Outcome);
        Assert.Equal(CodeOutcome.Altered, (await CheckAsync(OldTicket[..^1] + 'A')).Outcome);

        // The database from before also has an event whose people could be mistaken for these.
        await slice.InsertAsync(Sample.OpenEvent("OTHER"));
        Assert.Equal(CodeOutcome.OtherEvent, (await slice.SendAsync(new CheckCode.Query("OTHER", OldTicket))).Outcome);

        await slice.ChangeAsync(async db => (await db.Registrations().Include(r => r.Order).SingleAsync(r => r.Id == Zoe)).ReplaceBadge(0));
        Assert.Equal(CodeOutcome.Replaced, (await CheckAsync(OldTicket)).Outcome);

        await slice.SendAsync(new RevokeKey.Command("TEST24", SigningKey.OldKeyId));
        Assert.Equal(CodeOutcome.KeyRevoked, (await CheckAsync(OldTicket)).Outcome);

        async Task<(CodeOutcome Outcome, CodeKind? Kind, string? Registration, string? Name)> CheckAsync(string code)
        {
            var check = await slice.SendAsync(new CheckCode.Query("TEST24", code));
            return (check.Outcome, check.Kind, check.Registration, check.Name);
        }
    }

    [Theory, EachDatabase]
    public async Task The_old_key_is_encrypted_signs_nothing_more_and_goes_to_no_device(DatabaseProvider provider)
    {
        await using var slice = await UpgradedAsync(provider);

        var keys = await slice.DbAsync(db => db.SigningKeys().AsNoTracking().ToListAsync());
        Assert.Equal([("OLD", SigningAlgorithm.OldHmac, false, false), (keys.Single(k => k.IsInUse).KeyId, SigningAlgorithm.Ed25519, true, false)],
            keys.OrderByDescending(k => k.Algorithm).Select(k => (k.KeyId, k.Algorithm, k.IsInUse, k.IsRevoked)));
        Assert.All(keys, key => Assert.True(key.IsSealed && key.Secret.Length > 64));
        var list = await slice.SendAsync(new ShowCheckList.Query("TEST24"));
        Assert.Equal(["Ed25519"], list.Keys.Select(k => k.Algorithm));
        Assert.Equal(CodeOutcome.OnlyOnline, new CodeVerifier(list, []).Check(OldTicket).Outcome);

        // Made again, it finds nothing to do.
        await PrepareAsync(slice);
        Assert.Equal(keys.Select(k => k.Id).Order(), (await slice.DbAsync(db => db.SigningKeys().Select(k => k.Id).ToListAsync())).Order());
        Assert.DoesNotContain(await slice.SendAsync(new VerifyStorage.Query()), finding => finding.Code == "event.key");
    }

    [Theory, EachDatabase]
    public async Task A_printed_badge_counts_as_changed_exactly_if_it_did_before(DatabaseProvider provider)
    {
        await using var slice = await UpgradedAsync(provider);
        // Zoé's is as it was printed; Ana's institution had changed since; Bo's had changed before fingerprints were stored.
        Assert.Equal((3, 0, 2), await CountsAsync());
        await slice.SendAsync(new RevokeKey.Command("TEST24", SigningKey.OldKeyId));
        Assert.Equal((3, 0, 3), await CountsAsync());

        async Task<(int All, int NotPrinted, int Changed)> CountsAsync()
        {
            var desk = await slice.SendAsync(new ShowBadgeDesk.Query("TEST24", new()));
            return (desk.All, desk.NotPrinted, desk.Changed);
        }
    }

    // Rows as the version before stored them, then the upgrade.
    private static async Task<Slice> UpgradedAsync(DatabaseProvider provider)
    {
        var slice = await Slice.OnAsync(provider);
        var @event = Sample.OpenEvent();
        var orders = new[] { OrderOf("ACDEFG", "Zoé", Zoe), OrderOf("HJKMNP", "Ana", Guid.CreateVersion7()), OrderOf("QRTWXY", "Bo", Guid.CreateVersion7()) };
        await slice.InsertAsync([@event, .. orders]);
        await slice.DbAsync(async db =>
        {
            var migrator = db.GetService<IMigrator>();
            await migrator.MigrateAsync("GrantScopes");
            await db.Database.ExecuteSqlRawAsync("UPDATE \"Events\" SET \"SigningKey\" = {0}", Enumerable.Range(1, 32).Select(i => (byte)i).ToArray());
            foreach (var (order, fingerprint) in orders.Zip([OldFingerprint, "0123456789abcdef0123456789abcdef", ""]))
            {
                await db.Database.ExecuteSqlRawAsync(
                    "INSERT INTO \"BadgePrints\" (\"Id\", \"RegistrationId\", \"PrintedAt\", \"Fingerprint\") VALUES ({0}, {1}, {2}, {3})", Guid.CreateVersion7(), order.Registrations[0].Id, DateTime.UtcNow, fingerprint);
            }

            await migrator.MigrateAsync();
            return true;
        });
        await PrepareAsync(slice);
        return slice;

        Order OrderOf(string code, string given, Guid id)
        {
            var order = Sample.OrderOf(@event, code, PersonName.Of(given, "Échantillon"), $"{code}@example.org", id);
            order.Registrations[0].BadgePrintedAt = DateTime.UtcNow;
            return order;
        }
    }

    private static async Task PrepareAsync(Slice slice)
    {
        await slice.UpgradeAsync<SigningKeysOfEvents>();
        await slice.UpgradeAsync<SigningKeysOfPrints>();
    }
}
