using EventsHub.Kernel.Finance;
using EventsHub.Kernel.Mail;
using EventsHub.Kernel.Outbox;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Groups;
using EventsHub.Registrations.OwnOrder;
using EventsHub.Registrations.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Mails;

/// <summary>Delivers to buyers what concerns money, in their language, each mail with a new link to their order. It is composed at delivery, so that it shows the order as it is then. Tickets go to
/// those who attend, not to them.</summary>
internal sealed class OrderMails(EventsHubDb db, IMailTransport transport, Texts texts, PublicAddress address, TimeProvider time) : IOutboxHandler
{
    public async Task<Delivery> DeliverAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        if (!await db.Orders().AnyAsync(o => o.Id == message.SubjectId, cancellationToken))
        {
            return Delivery.Needless;
        }

        var file = await OrderFile.ReadAsync(db, message.SubjectId, cancellationToken);
        // Meanwhile it was paid, or given up: another mail tells of that.
        if (message.Kind == RegistrationMailKinds.OrderDue && !file.Order.Balance.IsPositive)
        {
            return Delivery.Needless;
        }

        var token = OrderLinks.Add(db, file.Event, file.Order.Id, time.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellationToken);
        using (Texts.In(file.Order.Buyer.Language))
        {
            await transport.SendAsync(Compose(message, file, address.Of(OrderLinks.PathOf(file.Event.Code, token))), cancellationToken);
        }

        return Delivery.Made;
    }

    private static string Whom(OrderFile file)
    {
        if (file.Order.GroupName is { } group)
        {
            return group;
        }

        List<string> people = [.. file.People.Where(p => p.Registration.Status != RegistrationStatus.Cancelled).Select(p => p.Registration.Name.Native)];
        return string.Join(", ", people.Count > 0 ? people : file.People.Select(p => p.Registration.Name.Native));
    }

    // For a group how many of what, for others what each person has.
    private static IEnumerable<(string Label, string? Value)> What(OrderFile file) => file.Order.IsGroup
        ? GroupSummary.Of(file).Lines.Select(line => (line.Name, (string?)$"{line.Count} × {Amounts.Show(line.PriceMinor, file.Order.Currency)}"))
        : file.People.Select(p => (p.Registration.Name.Native, (string?)string.Join("\n", p.Options.Select(o => p.In(o.Name)).Prepend(p.In(p.Ticket.Name)))));

    private Mail Compose(OutboxMessage message, OrderFile file, string link)
    {
        var (@event, order) = file;
        var name = @event.Name.In(Languages.Current, @event.MainLanguage);
        var whom = Whom(file);
        var (subject, opening) = message.Kind switch
        {
            RegistrationMailKinds.GroupOrdered when order.DueBy is { } end =>
                (texts["Places for your group at {0}", name], texts["Places for {1} at {0} are kept until {2}. They are yours as soon as your payment is there. By the link below you can say already who comes.", name, whom, Dates.Until(end, @event.TimeZone)].Value),
            RegistrationMailKinds.GroupOrdered =>
                (texts["Places for your group at {0}", name], texts["The places for {1} at {0} are yours. By the link below you say who comes, or invite people to say it themselves.", name, whom].Value),
            RegistrationMailKinds.PlaceFree =>
                (texts["A place of your group at {0} is free again", name], texts["Somebody of {1} does not come to {0}, and has left the place to the group. By the link below you can give it to somebody else.", name, whom].Value),
            RegistrationMailKinds.OrderDue when order.DueBy is { } end =>
                (texts["Please pay for {0}", name], texts["A place at {0} is kept for {1} until {2}. It is theirs as soon as your payment is there.", name, whom, Dates.Until(end, @event.TimeZone)].Value),
            RegistrationMailKinds.OrderDue =>
                (texts["Please pay for {0}", name], texts["{1} is registered for {0}, and you were named as paying for it.", name, whom].Value),
            RegistrationMailKinds.OrderChanged =>
                (texts["What you pay for {0} has changed", name], texts["What you pay for {1} at {0} has changed. This is how it stands now.", name, whom].Value),
            RegistrationMailKinds.OrderLapsed =>
                (texts["A place for {0} is no longer kept", name], texts["The time for paying the place of {1} at {0} is over, and it has been given back. You owe nothing for it. If it is still wanted, write to us: we look whether there still is one.", name, whom].Value),
            RegistrationMailKinds.MoneyPaidBack =>
                (texts["We have paid money back for {0}", name], texts["We have paid money back to you for {1} at {0}. This is how it stands now.", name, whom].Value),
            RegistrationMailKinds.OrderPaid =>
                (texts["Your payment for {0} has arrived", name], texts["Thank you: your payment for {0} has arrived.", name].Value),
            _ => (texts["Your link for {0}", name], texts["Here is the link to your order for {0} that was asked for. If it was not you, ignore this mail.", name].Value),
        };

        var body = new MailBody()
            .Paragraph(texts["Hello {0},", order.Buyer.Name.Native])
            .Paragraph(opening)
            .Facts(
            [
                (texts["Order"], order.Code),
                .. What(file),
                (texts["Invoice to"], order.Billing is { } party ? string.Join("\n", party.ToLines()) : null),
                (texts["Your purchase order"], order.Billing?.PurchaseOrder),
                .. MoneyParts.Facts(texts, order),
            ]);
        MoneyParts.Payment(texts, body, @event, order);
        body.Link(order.IsGroup ? texts["See the order, pay it, and say who comes"] : texts["See the order and how to pay it"], link);
        body.Paragraph(texts["Questions? Answer this mail, or write to {0}.", @event.ContactEmail]);
        return body.ToMail(message, name, @event.ContactEmail, order.Buyer.Name.Native, order.Buyer.Email, subject);
    }
}
