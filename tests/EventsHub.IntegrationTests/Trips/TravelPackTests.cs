using System.Text;
using System.Text.RegularExpressions;
using EventsHub.Databases;
using EventsHub.IntegrationTests.Messages;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Pipeline;
using EventsHub.Trips.Domain;
using EventsHub.Trips.Files;
using EventsHub.Trips.OwnPage;
using EventsHub.Trips.Packs;
using EventsHub.Trips.Planning;
using Ical.Net;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EventsHub.IntegrationTests.Trips;

public sealed class TravelPackTests
{
    [Theory, EachDatabase]
    public async Task A_pack_holds_journey_nights_and_contacts_of_each_traveller(DatabaseProvider provider)
    {
        await using var slice = await WithConferenceAsync(provider);

        var text = await Tool.TextOfPdfAsync(await PackAsync(slice, new("esc-2026")));

        foreach (var part in new[] { "18th European Space Conference", "Toulouse Matabiau", "SAMPL1", "Coach 12, seat 61", "Twin 2", "見本花子", "Hanako Mihon", "Айгүл Үлгі", "+33 5 00 00 00 01", "step-free" })
        {
            Assert.Contains(part, text, StringComparison.Ordinal);
        }
    }

    [Theory, EachDatabase]
    public async Task A_pack_of_one_is_in_their_language_and_shows_nobody_else(DatabaseProvider provider)
    {
        await using var slice = await WithConferenceAsync(provider);
        var camille = (await slice.SendAsync(new ShowTrip.Query("esc-2026"))).Travellers.Single(t => t.Name == "Camille Exemple");

        var text = await Tool.TextOfPdfAsync(await PackAsync(slice, new("esc-2026", camille.Id)));

        Assert.Contains("Dossier de voyage", text, StringComparison.Ordinal);
        Assert.Contains("lun. 26 janv.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Айгүл", text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_calendar_has_each_flight_on_the_clocks_of_both_places(DatabaseProvider provider)
    {
        await using var slice = await WithConferenceAsync(provider);
        var aigul = (await slice.SendAsync(new ShowTrip.Query("esc-2026"))).Travellers.Single(t => t.Name == "Айгүл Үлгі");

        var file = await slice.SendAsync(new DownloadTripCalendar.Query("esc-2026", aigul.Id));

        var calendar = Calendar.Load(file.Content)!;
        Assert.Equal(["Asia/Almaty", "Europe/Brussels", "Europe/Istanbul"], calendar.TimeZones.Select(z => z.TzId!).Order(StringComparer.Ordinal));
        var flight = calendar.Events.Single(e => e.Summary!.Contains("Almaty (ALA) → Istanbul (IST)", StringComparison.Ordinal));
        Assert.Equal(("Asia/Almaty", "Europe/Istanbul"), (flight.DtStart!.TzId, flight.DtEnd!.TzId));
        Assert.Equal(new DateTime(2026, 1, 25, 23, 40, 0), flight.DtStart.AsUtc);
        Assert.Equal(new DateTime(2026, 1, 26, 5, 50, 0), flight.DtEnd.AsUtc);
        Assert.Contains("DTSTART;TZID=Asia/Almaty:20260126T044000", file.Content, StringComparison.Ordinal);
        Assert.Equal(6, calendar.Events.Count);
        Assert.Equal(file.Content.Split("UID:").Length, calendar.Events.Select(e => e.Uid).Distinct().Count() + 1);
        var again = await slice.SendAsync(new DownloadTripCalendar.Query("esc-2026", aigul.Id));
        Assert.Equal(calendar.Events.Select(e => e.Uid), Calendar.Load(again.Content)!.Events.Select(e => e.Uid));
    }

    [Theory, EachDatabase]
    public async Task A_calendar_of_a_trip_years_ahead_keeps_summer_time(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        await slice.SendAsync(new ImportTrip.Command(TripInputs.File("ecsite-2024.json"), ShiftTo: new(2040, 6, 5)));

        var calendar = Calendar.Load((await slice.SendAsync(new DownloadTripCalendar.Query("ecsite-2024"))).Content)!;

        var flight = calendar.Events.Single(e => e.Summary!.Contains("→ Frankfurt (FRA)", StringComparison.Ordinal) && e.Summary.Contains("Toulouse", StringComparison.Ordinal));
        Assert.Equal(flight.DtStart!.Value.AddHours(-2), flight.DtStart.AsUtc);
        Assert.All(calendar.TimeZones, zone => Assert.NotEmpty(zone.TimeZoneInfos));
    }

    [Theory, EachDatabase]
    public async Task Packs_are_mailed_in_each_travellers_language_with_pdf_calendar_and_a_link_that_opens_their_page(DatabaseProvider provider)
    {
        await using var slice = await WithConferenceAsync(provider);

        var sent = await slice.SendAsync(new SendTravelPacks.Command("esc-2026", []));
        Assert.Equal(6, sent.Sent);
        Assert.All((await slice.SendAsync(new ShowTrip.Query("esc-2026"))).Travellers, t => Assert.Equal(ShowTrip.PackState.OnItsWay, t.Pack));
        await OutboxTests.DeliverAsync(slice);

        Assert.All((await slice.SendAsync(new ShowTrip.Query("esc-2026"))).Travellers, t => Assert.Equal(ShowTrip.PackState.Sent, t.Pack));
        var mails = Directory.GetFiles(slice.MailFolder, "*.eml").Select(f => MimeKit.MimeMessage.Load(f)).ToDictionary(m => m.To.Mailboxes.Single().Address);
        Assert.Equal("Votre dossier de voyage pour 18th European Space Conference", mails["camille.exemple@example.org"].Subject);
        Assert.Contains("ملف سفرك", mails["layla.namouzaj@example.org"].Subject, StringComparison.Ordinal);
        var mail = mails["aigul.ulgi@example.org"];
        Assert.Equal(["travel-pack-esc-2026.pdf", "esc-2026.ics"], mail.Attachments.Select(a => a.ContentDisposition!.FileName));

        var token = Regex.Match(mail.TextBody!, @"https://events\.example\.org/trips/t/([\w-]+)\?lang=en").Groups[1].Value;
        slice.User.IsOperator = false;
        var own = await slice.SendAsync(new ShowOwnTrip.Query(token));
        Assert.Equal("Айгүл Үлгі", own.Name);
        Assert.Equal(4, own.Plan.Legs.Count);
        Assert.Equal("Single 6", Assert.Single(own.Plan.Stays).Room);
        Assert.DoesNotContain("Toulouse", (await slice.SendAsync(new DownloadOwnTripCalendar.Query(token))).Content, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ForbiddenException>(() => slice.SendAsync(new ShowTrip.Query("esc-2026")));
    }

    [Theory, EachDatabase]
    public async Task A_link_ends_two_months_after_the_trip_or_with_the_travellers_place(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var code = await slice.SendAsync(TripInputs.New());
        var zoe = await slice.SendAsync(new SaveTraveller.Command(code, null, TripInputs.Person("Zoé")));
        var token = (await slice.SendAsync(new MakeTravellerLink.Command(code, zoe))).Path.Split('/', '?')[3];

        Assert.Equal("Zoé Échantillon", (await slice.SendAsync(new ShowOwnTrip.Query(token))).Name);
        slice.Clock.Set(new(2030, 4, 15, 0, 0, 0, DateTimeKind.Utc));
        await Assert.ThrowsAsync<NotFoundException>(() => slice.SendAsync(new ShowOwnTrip.Query(token)));
        slice.Clock.Set(DateTime.UtcNow);
        await slice.SendAsync(new RemoveTraveller.Command(code, zoe));
        await Assert.ThrowsAsync<NotFoundException>(() => slice.SendAsync(new ShowOwnTrip.Query(token)));
        await Assert.ThrowsAsync<NotFoundException>(() => slice.SendAsync(new ShowOwnTrip.Query("no-such-token")));
    }

    [Theory, EachDatabase]
    public async Task Nothing_is_sent_for_a_cancelled_trip_or_to_nobody(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var code = await slice.SendAsync(TripInputs.New());
        Assert.Equal("trip.nobody-travels", (await Assert.ThrowsAsync<DomainRuleException>(() => PackAsync(slice, new(code)))).Code);
        await slice.SendAsync(new SaveTraveller.Command(code, null, TripInputs.Person("Ana", "")));
        Assert.Equal("trip.no-address", (await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(new SendTravelPacks.Command(code, [])))).Code);

        await slice.SendAsync(new SaveTraveller.Command(code, null, TripInputs.Person("Zoé")));
        Assert.Equal(["Ana Échantillon"], (await slice.SendAsync(new SendTravelPacks.Command(code, []))).WithoutAddress);
        await slice.SendAsync(new MoveTrip.Command(code, TripStatus.Cancelled));
        Assert.Equal("trip.cancelled", (await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(new SendTravelPacks.Command(code, [])))).Code);
        await OutboxTests.DeliverAsync(slice);
        Assert.Empty(Directory.Exists(slice.MailFolder) ? Directory.GetFiles(slice.MailFolder, "*.eml") : []);
    }

    private static async Task<Slice> WithConferenceAsync(DatabaseProvider provider)
    {
        var slice = await Slice.OnAsync(provider);
        await slice.SendAsync(new ImportTrip.Command(TripInputs.File("european-space-conference-2026.json")));
        return slice;
    }

    private static Task<byte[]> PackAsync(Slice slice, WriteTravelPack.Query query) => slice.ScopedAsync(async services =>
        await (await services.GetRequiredService<IMediator>().Send(query)).ToArrayAsync(CancellationToken.None));
}
