using System.Security.Cryptography;
using EventsHub.Kernel.Domain;

namespace EventsHub.Conference.Domain;

/// <summary>How what an event offers may change: what people rely on stays.</summary>
public sealed partial class Event
{
    /// <summary>A new draft.</summary>
    public static Event Create(string code) => new() { Code = code, SigningKey = RandomNumberGenerator.GetBytes(32) };

    /// <summary>Adds a room after the others.</summary>
    public void Add(Room room)
    {
        room.EventId = Id;
        room.Position = Rooms.Select(r => r.Position).DefaultIfEmpty().Max() + 1;
        Rooms.Add(room);
    }

    /// <summary>Adds a quota.</summary>
    public void Add(Quota quota)
    {
        quota.EventId = Id;
        Quotas.Add(quota);
    }

    /// <summary>Adds a ticket type or option after the others.</summary>
    public void Add(Product product)
    {
        product.EventId = Id;
        product.Position = Products.Select(p => p.Position).DefaultIfEmpty().Max() + 1;
        Products.Add(product);
    }

    /// <summary>Takes a room out, when nothing takes place in it.</summary>
    /// <param name="room">A room of this event.</param>
    /// <param name="sessions">The titles of the sessions that are in it.</param>
    public void Remove(Room room, IReadOnlyCollection<string> sessions)
    {
        var named = string.Join(", ", sessions.Take(5).Select(title => $"“{title}”"));
        Refuse(sessions.Count > 0, "room.in-use", "Sessions of the programme take place in the room {0}: {1}. Move them to another room first.",
            room.Code, sessions.Count > 5 ? $"{named} … ({sessions.Count})" : named);
        Rooms.Remove(room);
    }

    /// <summary>Takes a quota out, when no place in it is taken.</summary>
    public void Remove(Quota quota)
    {
        Refuse(quota.Taken > 0, "quota.in-use", "{0} places of the quota {1} are taken. Leave its size empty for no limit.", quota.Taken, quota.Code);
        foreach (var product in Products)
        {
            product.Quotas.Remove(quota);
        }

        Quotas.Remove(quota);
    }

    /// <summary>Takes a product out, when nobody ever ordered it.</summary>
    /// <param name="product">A product of this event.</param>
    /// <param name="isOrdered">Whether an order holds it, be it cancelled.</param>
    public void Remove(Product product, bool isOrdered)
    {
        Refuse(isOrdered, "product.in-use", "Somebody has ordered {0}, so it cannot be deleted. Hide it, and nobody can order it any more.", product.Code);
        product.Quotas.Clear();
        Products.Remove(product);
    }

    /// <summary>Sells in another currency, when nothing was sold in the old one.</summary>
    public void SellIn(string currency, bool hasOrders)
    {
        if (hasOrders && currency != Currency)
        {
            throw new DomainRuleException("event.currency-in-use", "Orders were placed in {0}, so the currency stays.", Currency) { Field = "Details.Currency" };
        }

        Currency = currency;
    }

    /// <summary>Refuses two rooms, quotas or products of one code, for files and programs know them by it.</summary>
    public void CheckCodes()
    {
        Check(Rooms.Select(r => r.Code), "Room", "room.code-taken", "Two rooms have the code {0}. Give one of them another.");
        Check(Quotas.Select(q => q.Code), "Quota", "quota.code-taken", "Two quotas have the code {0}. Give one of them another.");
        Check(Products.Select(p => p.Code), "Product", "product.code-taken", "Two tickets or options have the code {0}. Give one of them another.");

        static void Check(IEnumerable<string> codes, string part, string rule, string text)
        {
            var twice = codes.GroupBy(c => c, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Skip(1).Any());
            if (twice is not null)
            {
                throw new DomainRuleException(rule, text, twice.Key) { Field = $"{part}.Code" };
            }
        }
    }

    /// <summary>Moves the days that have opening hours of their own.</summary>
    public void MoveOpeningHours(int days) => OpeningHours = [.. OpeningHours.Select(hours => hours with { Day = hours.Day?.AddDays(days) })];

    /// <summary>Moves every instant that it sells by: price periods, sales windows, cancellation rules. Orders placed keep their price.</summary>
    public void MoveTimes(Func<DateTime, DateTime> move)
    {
        foreach (var product in Products)
        {
            product.Prices = [.. product.Prices.Select(price => price with { Until = Moved(price.Until) })];
            product.SalesFrom = Moved(product.SalesFrom);
            product.SalesUntil = Moved(product.SalesUntil);
        }

        CancellationRules = [.. CancellationRules.Select(rule => rule with { From = move(rule.From) })];

        DateTime? Moved(DateTime? utc) => utc is { } instant ? move(instant) : null;
    }
}
