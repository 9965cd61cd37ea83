using System.Text;
using EventsHub.Conference.Contracts;
using EventsHub.Documents;
using EventsHub.Documents.Letters;
using EventsHub.Documents.Text;
using EventsHub.Kernel.Finance;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Vouchers;

namespace EventsHub.Registrations.Tickets;

/// <summary>Fills in a ticket and writes it as PDF, in the current language.</summary>
internal sealed class TicketDocument(EventsHubDb db, FontLibrary fonts, EventKeys keys, Texts texts, TimeProvider time)
{
    public static string FileName(RegistrationFile file) => $"{file.Event.Code}-{file.Registration.Code}.pdf";

    public async Task<byte[]> WriteAsync(RegistrationFile file, CancellationToken cancellationToken)
    {
        var (@event, _, registration) = file;
        var name = file.In(@event.Name);
        var info = new DocumentInfo(
            $"{texts["Ticket"]} – {name}", Languages.Current, new DateTimeOffset(DateTime.SpecifyKind(registration.RegisteredAt, DateTimeKind.Utc)), name)
        {
            Attachments = [new(CalendarEntry.FileName(file), "text/calendar", Encoding.UTF8.GetBytes(CalendarEntry.Of(file, texts, time.GetUtcNow().UtcDateTime)), texts["Calendar entry"], AttachmentRelation.Data)],
        };
        var code = SignedCode.Sign(await keys.SignerAsync(file.Event.Id, cancellationToken), CodeKind.Ticket, registration.Code, registration.TicketRevision);
        using var output = new MemoryStream();
        await new TicketWriter(fonts).WriteAsync(output, Fill(file, code) with { Logo = await db.LogoOfAsync(file.Event, cancellationToken) }, info, cancellationToken);
        return output.ToArray();
    }

    /// <summary>The characters that the ticket of a registration has to leave out, since no installed font has them; it is looked at in the language that it is mailed in.</summary>
    public IReadOnlyList<AbsentCharacter> Check(RegistrationFile file)
    {
        using (Texts.In(file.Registration.Language))
        {
            // The code to scan has no letters.
            return new TicketWriter(fonts).Check(Fill(file, file.Registration.Code));
        }
    }

    private Ticket Fill(RegistrationFile file, string code)
    {
        var (@event, order, registration) = file;
        string[] address = [file.In(@event.Venue.Name), @event.Venue.Address, @event.Venue.City, Countries.NameOf(@event.Venue.Country)];
        List<LabelledValue> details =
        [
            new(texts["Venue"], string.Join("\n", address.Where(line => line.Length > 0))),
            new(texts["Registered on"], Dates.Moment(registration.RegisteredAt, @event.TimeZone)),
        ];
        if (!order.IsOrderedBy(registration))
        {
            details.Add(new(texts["Paid for by"], order.PayerName));
        }
        else
        {
            details.Add(new(texts["Price, VAT included"], order.Total.IsZero ? texts["Free"] : Amounts.Show(order.Total)));
        }

        if (order.IsOrderedBy(registration) && DiscountWords.Of(order) is { } discount)
        {
            details.Add(new(texts["Less with a code"], discount));
        }

        if (order.IsOrderedBy(registration) && order.Balance.IsPositive)
        {
            details.Add(new(texts["Still to pay"], Amounts.Show(order.Balance)));
        }

        return new(
            file.In(@event.Name), file.DatesAndPlace, Languages.Current, @event.AccentColour, registration.Name.Native, registration.Name.LatinIfDifferent, Countries.HanFormsOf(registration.Country),
            registration.Affiliation.Length > 0 ? registration.Affiliation : null, file.In(file.Ticket.Name), [.. file.Options.Select(o => file.In(o.Name))],
            registration.Code, code, details, [.. Notes(file)],
            new(
                texts["Ticket"], texts["Name"], texts["Ticket"], texts["Options"], texts["Reference"], texts["Details"], texts["Good to know"],
                texts["Show this code at the entrance."], texts["QR code of the ticket"], texts["Page {0} of {1}"]))
        {
            HolderNameParts = registration.Name.NativeParts(), HolderLatinNameParts = registration.Name.LatinParts(),
        };
    }

    private IEnumerable<string> Notes(RegistrationFile file)
    {
        if (file.Ticket.Attendance == Attendance.OnSite)
        {
            yield return texts["Bring this ticket on paper or on your phone, and something that shows who you are."];
        }

        yield return texts["Questions: {0}", file.Event.ContactEmail];
    }
}
