using EventsHub.Conference.Setup;
using EventsHub.Conference.Storage;
using EventsHub.Databases;
using EventsHub.Kernel.Outbox;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.OwnPage;
using EventsHub.Registrations.Registering;
using EventsHub.Registrations.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace EventsHub.IntegrationTests.Messages;

/// <summary>An event that moves to other days tells everybody registered, with a calendar entry that replaces the one before.</summary>
public sealed class MovedEventTests
{
    [Theory, EachDatabase]
    public async Task Everybody_registered_is_told_once_and_their_calendars_follow(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var @event = Sample.OpenEvent();
        await slice.InsertAsync(@event);
        Register.Command Registering(string name) => Sample.Registering(@event, name) is var command ? command with { Person = command.Person with { Email = $"{name}@example.org" } } : command;
        await slice.SendAsync(Registering("Ana"));
        await slice.SendAsync(Registering("Bo") with { Language = "fr" });
        var gone = await slice.SendAsync(Registering("Cia"));
        await OutboxTests.DeliverAsync(slice);
        await slice.SendAsync(new CancelOwnRegistration.Command("TEST24", gone.Token, (await slice.DbAsync(db => db.Orders().SingleAsync(o => o.Registrations.Any(r => r.Code == gone.Code)))).Version));
        await OutboxTests.DeliverAsync(slice);
        var before = await OutboxTests.MailsAsync(slice);
        var first = EntryOf(before.Single(m => m.To.Mailboxes.Single().Address.StartsWith("ana", StringComparison.OrdinalIgnoreCase) && m.Attachments.Count() == 2));

        // Mistyped, and put right at once.
        await MoveAsync(slice, new(2030, 12, 24));
        await MoveAsync(slice, new(2030, 9, 2));
        await OutboxTests.DeliverAsync(slice);
        Assert.Equal(before.Count, (await OutboxTests.MailsAsync(slice)).Count);

        slice.Clock.Set(slice.Clock.GetUtcNow().UtcDateTime.AddMinutes(11));
        await OutboxTests.DeliverAsync(slice);
        // As when the process was killed before it noted that it had told them.
        await slice.DbAsync(db => db.Outbox.Where(m => m.Kind == "event.moved").ExecuteUpdateAsync(set => set.SetProperty(m => m.DeliveredAt, (DateTime?)null)));
        await OutboxTests.DeliverAsync(slice);
        await OutboxTests.DeliverAsync(slice);

        var told = (await OutboxTests.MailsAsync(slice)).Where(m => m.Subject!.Contains("2030", StringComparison.Ordinal)).ToList();
        Assert.Equal(["New days for Test Conference: 2–4 September 2030", "Nouvelles dates pour Conférence d’essai : 2–4 septembre 2030"], told.Select(m => m.Subject).Order(StringComparer.Ordinal));
        var ana = told.Single(m => m.Subject!.StartsWith("New", StringComparison.Ordinal));
        var calendar = ana.Attachments.OfType<MimePart>().Single(a => a.ContentType.MimeType == "text/calendar");
        Assert.Equal("PUBLISH", calendar.ContentType.Parameters["method"]);
        var second = EntryOf(ana);
        Assert.Equal((first.Uid, "20300902"), (second.Uid, second.Start));
        Assert.True(second.Sequence > first.Sequence && string.CompareOrdinal(second.Stamp, first.Stamp) > 0);
    }

    [Fact]
    public void Deadlines_say_whose_clocks_count()
    {
        Assert.Equal("2 January 2031 (UTC+1)", Dates.Until(new DateTime(2031, 1, 2, 23, 0, 0, DateTimeKind.Utc), "Europe/Paris"));
        Assert.Equal("20 April 2030, 14:30 (UTC+2)", Dates.Until(new DateTime(2030, 4, 20, 12, 30, 0, DateTimeKind.Utc), "Europe/Paris"));
        Assert.Equal("25 April 2030 (UTC+5:30)", Dates.From(new DateTime(2030, 4, 24, 18, 30, 0, DateTimeKind.Utc), "Asia/Kolkata"));
    }

    private static async Task MoveAsync(Slice slice, DateOnly day)
    {
        var now = await slice.SendAsync(new ShowEventSetup.Query("TEST24"));
        await slice.SendAsync(new EditEvent.Command("TEST24", now.File.Event with { StartsOn = day, EndsOn = day.AddDays(2) }, now.Version));
    }

    private static (string Uid, string Start, int Sequence, string Stamp) EntryOf(MimeMessage mail)
    {
        using var content = new MemoryStream();
        mail.Attachments.OfType<MimePart>().Single(a => a.ContentType.MimeType == "text/calendar").Content!.DecodeTo(content);
        var lines = System.Text.Encoding.UTF8.GetString(content.ToArray()).ReplaceLineEndings("\n").Split('\n');
        string Value(string name) => lines.First(l => l.StartsWith(name, StringComparison.Ordinal)).Split(':', 2)[1];
        return (Value("UID"), Value("DTSTART"), int.Parse(Value("SEQUENCE"), System.Globalization.CultureInfo.InvariantCulture), Value("DTSTAMP"));
    }
}
