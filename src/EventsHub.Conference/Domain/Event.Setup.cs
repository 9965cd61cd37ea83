using EventsHub.Hosts.Contracts;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Finance;

namespace EventsHub.Conference.Domain;

/// <summary>Changes to the setup of an event. What was sold or is in use cannot be taken away.</summary>
public sealed partial class Event
{
    /// <summary>Creates a draft, in the time zone, languages and currency of its host.</summary>
    /// <param name="code">The event's name in web addresses.</param>
    /// <param name="host">Who holds the event.</param>
    /// <param name="key">A new key, which signs its tickets and badges.</param>
    public static Event Create(string code, HostProfile host, SigningKey key)
    {
        var @event = new Event
        {
            HostId = host.Id,
            Code = code,
            TimeZone = host.TimeZone,
            Languages = [.. host.Languages],
            Currency = host.Currency,
            ContactEmail = host.Email,
        };
        @event.TurnOver(key, key.CreatedAt);
        return @event;
    }

    /// <summary>Adds a room, last in position.</summary>
    public void Add(Room room)
    {
        room.EventId = Id;
        room.Position = Rooms.Select(r => r.Position).DefaultIfEmpty().Max() + 1;
        Rooms.Add(room);
    }

    /// <summary>Adds a quota; products are linked to it separately.</summary>
    public void Add(Quota quota)
    {
        quota.EventId = Id;
        Quotas.Add(quota);
    }

    /// <summary>Adds a ticket type or option, last in position.</summary>
    public void Add(Product product)
    {
        (product.EventId, product.Event) = (Id, this);
        product.Position = Products.Select(p => p.Position).DefaultIfEmpty().Max() + 1;
        Products.Add(product);
    }

    /// <summary>Removes a room in which no session takes place.</summary>
    /// <param name="room">A room of this event.</param>
    /// <param name="sessions">The titles of the sessions that take place in it.</param>
    /// <exception cref="DomainRuleException">A session takes place in the room.</exception>
    public void Remove(Room room, IReadOnlyCollection<string> sessions)
    {
        var named = string.Join(", ", sessions.Take(5).Select(title => $"“{title}”"));
        Refuse(sessions.Count > 0, "room.in-use", "Sessions of the programme take place in the room {0}: {1}. Move them to another room first.",
            room.Code, sessions.Count > 5 ? $"{named} … ({sessions.Count})" : named);
        Rooms.Remove(room);
    }

    /// <summary>Removes a quota from which no place is taken.</summary>
    /// <exception cref="DomainRuleException">A place of the quota is taken.</exception>
    public void Remove(Quota quota)
    {
        Refuse(quota.Taken > 0, "quota.in-use", "{0} places of the quota {1} are taken. Leave its size empty for no limit.", quota.Taken, quota.Code);
        foreach (var product in Products)
        {
            product.Quotas.Remove(quota);
        }

        Quotas.Remove(quota);
    }

    /// <summary>Removes a ticket type or option that nobody ever ordered.</summary>
    /// <param name="product">A product of this event.</param>
    /// <param name="isOrdered">True when somebody ordered it, even if it was cancelled since.</param>
    /// <exception cref="DomainRuleException">Somebody ordered the product.</exception>
    public void Remove(Product product, bool isOrdered)
    {
        Refuse(isOrdered, "product.in-use", "Somebody has ordered {0}, so it cannot be deleted. Hide it, and nobody can order it any more.", product.Code);
        product.Quotas.Clear();
        Products.Remove(product);
    }

    /// <summary>Sets the currency of all prices. The figures stay as people wrote them, so that 240.00 euros become 240 yen; nothing is exchanged.</summary>
    /// <param name="currency">The ISO 4217 code.</param>
    /// <param name="hasOrders">True when anybody ever ordered something.</param>
    /// <exception cref="DomainRuleException">There are orders in another currency, or a price has more decimals than the currency.</exception>
    public void SellIn(string currency, bool hasOrders)
    {
        if (currency == Currency)
        {
            return;
        }

        RefuseIfOrdered(hasOrders);
        var changed = Products.Select(product => (Product: product, Prices: product.Prices.Select(price => price with { Price = InCurrency(product, price.Price, currency) }).ToList())).ToList();
        Currency = currency;
        changed.ForEach(c => c.Product.SetPrices(c.Prices));
    }

    /// <summary>Sets the currency and takes all prices away where it is another, for whoever gives every product a price anew.</summary>
    /// <param name="currency">The ISO 4217 code.</param>
    /// <param name="hasOrders">True when anybody ever ordered something.</param>
    /// <exception cref="DomainRuleException">There are orders in another currency.</exception>
    public void PriceAnewIn(string currency, bool hasOrders)
    {
        if (currency == Currency)
        {
            return;
        }

        RefuseIfOrdered(hasOrders);
        Currency = currency;
        Products.ForEach(product => product.SetPrices([]));
    }

    /// <summary>A price as somebody typed it in units of the event's currency.</summary>
    /// <exception cref="DomainRuleException">It has more decimals than the currency.</exception>
    public Money Price(decimal typed) => Money.Exactly(typed, Currency)
        ?? throw new DomainRuleException("price.decimals", "Prices in {0} have {1} decimals at most.", Currency, Money.Decimals(Currency)) { Field = "Product.Prices" };

    private void RefuseIfOrdered(bool hasOrders)
    {
        if (hasOrders)
        {
            throw new DomainRuleException("event.currency-in-use", "Orders were placed in {0}, so the currency stays.", Currency) { Field = "Details.Currency" };
        }
    }

    private static Money InCurrency(Product product, Money price, string currency) => price.SameFigureIn(currency)
        ?? throw new DomainRuleException("event.currency-decimals", "{0} costs {1}, and amounts in {2} have {3} decimals at most. Change this price first.",
            product.Code, Amounts.Show(price), currency, Money.Decimals(currency)) { Field = "Details.Currency" };

    /// <summary>Checks that rooms, quotas and products have different codes, since files and the API identify them by code.</summary>
    /// <exception cref="DomainRuleException">Two rooms, two quotas or two products have the same code.</exception>
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

    /// <summary>Moves the event, its opening hours and all its times of sale by whole days. Orders already placed keep their price.</summary>
    public void MoveBy(int days)
    {
        (StartsOn, EndsOn) = (StartsOn.AddDays(days), EndsOn.AddDays(days));
        OpeningHours = [.. OpeningHours.Select(hours => hours with { Day = hours.Day?.AddDays(days) })];
        foreach (var product in Products)
        {
            product.SetPrices(product.Prices.Select(price => price with { Until = price.Until?.PlusDays(days) }));
            product.SalesFrom = product.SalesFrom?.PlusDays(days);
            product.SalesUntil = product.SalesUntil?.PlusDays(days);
        }

        CancellationRules = [.. CancellationRules.Select(rule => rule with { From = rule.From.PlusDays(days) })];
    }
}
