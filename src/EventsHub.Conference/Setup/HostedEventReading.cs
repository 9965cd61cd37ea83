using EventsHub.Conference.Contracts;
using EventsHub.Conference.Domain;
using EventsHub.Kernel.Time;

namespace EventsHub.Conference.Setup;

/// <summary>Converts stored events, products and rooms into the types that other modules read.</summary>
internal static class HostedEventReading
{
    public static HostedEvent ToHosted(this Event @event) => new()
    {
        Id = @event.Id,
        Version = @event.Version,
        HostId = @event.HostId,
        Code = @event.Code,
        Name = @event.Name,
        Tagline = @event.Tagline,
        Description = @event.Description,
        StartsOn = @event.StartsOn,
        EndsOn = @event.EndsOn,
        TimeZone = @event.TimeZone,
        Languages = @event.Languages,
        Currency = @event.Currency,
        Status = @event.Status,
        Venue = @event.Venue,
        ContactEmail = @event.ContactEmail,
        AccentColour = @event.AccentColour,
        LogoFileId = @event.LogoFileId,
        OpeningHours = @event.OpeningHours,
        Terms = @event.Terms,
        CancellationRules = [.. @event.CancellationRules.Select(r => new CancellationRule(EventTime.ToUtc(r.From, @event.TimeZone), r.KeptPercent))],
        PaymentMethods = @event.PaymentMethods,
        BankAccount = @event.BankAccount,
        PaymentTermDays = @event.PaymentTermDays,
        ConfirmsWhenPaid = @event.ConfirmsWhenPaid,
        TransferEndsDaysBefore = @event.TransferEndsDaysBefore,
        MaxGroupPlaces = @event.MaxGroupPlaces,
        GroupsNamePeopleUntil = @event.GroupsNamePeopleUntil,
        OfferHours = @event.OfferHours,
        ApprovesAgain = @event.ApprovesAgain,
        ProgrammePublishedAt = @event.ProgrammePublishedAt,
        Rooms = [.. @event.Rooms.OrderBy(r => r.Position).Select(ToVenueRoom)],
        Products = [.. @event.Products.Select(p => p.ToOffer(@event.TimeZone))],
    };

    /// <summary>The product with its times of sale as instants; they are stored as clocks in the event's time zone (IANA name) show them.</summary>
    public static ProductOffer ToOffer(this Product product, string timeZone) => new()
    {
        Id = product.Id,
        Kind = product.Kind,
        Code = product.Code,
        Name = product.Name,
        Description = product.Description,
        Attendance = product.Attendance,
        BadgeRole = product.BadgeRole,
        VatRate = product.VatRate,
        Currency = product.Event.Currency,
        Prices = [.. product.Prices.Select(p => new PricePeriod(p.Name, p.Price, EventTime.EndToUtc(p.Until, timeZone)))],
        SalesFrom = EventTime.ToUtc(product.SalesFrom, timeZone),
        SalesUntil = EventTime.EndToUtc(product.SalesUntil, timeZone),
        EventEndsAt = EventTime.EndOf(product.Event.EndsOn, timeZone),
        IsHidden = product.IsHidden,
        NeedsApproval = product.Kind == ProductKind.TicketType && (product.NeedsApproval || product.Event.ApprovesEverybody),
        HasWaitingList = product is { Kind: ProductKind.TicketType, HasWaitingList: true },
        Position = product.Position,
        Quotas = [.. product.Quotas.Select(q => new QuotaPlaces(q.Id, q.Code, q.Size, q.Taken))],
    };

    public static VenueRoom ToVenueRoom(this Room room) => new()
    {
        Id = room.Id,
        EventId = room.EventId,
        Code = room.Code,
        ExternalId = room.ExternalId,
        Name = room.Name,
        Capacity = room.Capacity,
        Equipment = room.Equipment,
        Position = room.Position,
    };
}
