using EventsHub.Conference.Contracts;
using EventsHub.Hosts.Contracts;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Finance;
using EventsHub.Kernel.Text;

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
        var @event = Begin(code, host);
        @event.TurnOver(key, key.CreatedAt);
        return @event;
    }

    internal static Event Begin(string code, HostProfile host) => new()
    {
        HostId = host.Id,
        Code = code,
        TimeZone = host.TimeZone,
        Languages = [.. host.Languages],
        Currency = host.Currency,
        ContactEmail = host.Email,
    };

    /// <summary>Refuses a code that another event has.</summary>
    /// <param name="code">The code.</param>
    /// <param name="isTaken">True when another event has it.</param>
    /// <param name="field">The input that it was given in.</param>
    /// <exception cref="DomainRuleException">Another event has it.</exception>
    public static void CheckCodeIsFree(string code, bool isTaken, string field)
    {
        if (isTaken)
        {
            throw new DomainRuleException("event.code-taken", "Another event has the code {0}. Choose another.", code) { Field = field };
        }
    }

    /// <summary>Refuses to delete what people know of or ordered from.</summary>
    /// <param name="hasOrders">True when anybody ever ordered something.</param>
    /// <exception cref="DomainRuleException">It is no draft, or somebody ordered.</exception>
    public void CheckMayBeDeleted(bool hasOrders) =>
        Refuse(Status != EventStatus.Draft || hasOrders, "event.not-deletable", "Only a draft that nobody registered for can be deleted. Archive the event instead.");

    /// <summary>True when an event with this series would get into one that it is not in.</summary>
    public bool WouldJoin(string? series) => Kernel.Access.SeriesKey.Of(series) is { } key && key != Kernel.Access.SeriesKey.Of(Series);

    /// <summary>Refuses to let an event into a series by somebody who does not organise it.</summary>
    /// <param name="series">The series that it is to be in; null for none.</param>
    /// <param name="isOrganiser">True when whoever asks sets up the events of that series.</param>
    /// <exception cref="DomainRuleException">It would get into a series of others.</exception>
    public void CheckMayJoin(string? series, bool isOrganiser)
    {
        if (WouldJoin(series) && !isOrganiser)
        {
            throw new DomainRuleException("event.series-of-others", "You do not set up the events of this series. Leave the series as it was, or ask one of its organisers to enter it.")
            { Field = "Details.Series" };
        }
    }

    /// <summary>Puts it into a series; null for none.</summary>
    public void Join(string? series) => Series = series;

    /// <summary>Calls it by a name, by language.</summary>
    public void Rename(LocalizedText name) => Name = name;

    /// <summary>Says what it is about: the line under the name, and the description. Both may be empty.</summary>
    public void Describe(LocalizedText tagline, LocalizedText description) => (Tagline, Description) = (tagline, description);

    /// <summary>Sets the languages of its texts (BCP 47), the main one first.</summary>
    public void SpeakIn(IEnumerable<string> languages) => Languages = [.. languages.Distinct()];

    /// <summary>Sets the first and the last day. Times of sale stay as they are; see <see cref="MoveBy"/>.</summary>
    /// <exception cref="DomainRuleException">The last day is before the first.</exception>
    public void Reschedule(DateOnly startsOn, DateOnly endsOn)
    {
        Refuse(endsOn < startsOn, "event.dates", "The last day is before the first.");
        (StartsOn, EndsOn) = (startsOn, endsOn);
    }

    /// <summary>Sets the venue, the IANA time zone of its clocks, and the hours in which it can be used. Clock times of sale and of the programme stay as they are.</summary>
    public void TakePlaceAt(Venue venue, string timeZone, IEnumerable<OpeningHours> hours)
    {
        (Venue, TimeZone) = (venue, timeZone);
        OpeningHours = [.. hours.Distinct().OrderBy(h => h.Day).ThenBy(h => h.From)];
    }

    /// <summary>Sets the e-mail address that attendees write to.</summary>
    public void BeReachedAt(string email) => ContactEmail = email;

    /// <summary>Shows it in a colour, as #RRGGBB.</summary>
    public void ShowIn(string colour) => AccentColour = colour;

    /// <summary>Shows it with a stored picture; null for none.</summary>
    public void ShowWith(Guid? logoFileId) => LogoFileId = logoFileId;

    /// <summary>Sets the terms that everybody must accept, and what is kept on cancellation. Orders already placed keep their price.</summary>
    public void SetTerms(LocalizedText terms, IEnumerable<CancellationTerm> cancellation) => (Terms, CancellationRules) = (terms, [.. cancellation.OrderBy(rule => rule.From)]);

    /// <summary>Sets how people may pay.</summary>
    /// <param name="methods">The payment methods to choose from.</param>
    /// <param name="account">The account for transfers; null for that of the host.</param>
    /// <param name="termDays">Number of days within which a transfer should arrive.</param>
    /// <param name="confirmsWhenPaid">True when whoever transfers is registered once the money is there.</param>
    /// <param name="transferEndsDaysBefore">How many days before the first day transfers are offered for the last time; null leaves it as it is.</param>
    public void BePaidBy(IEnumerable<PaymentMethod> methods, BankAccount? account, int termDays = 14, bool confirmsWhenPaid = false, int? transferEndsDaysBefore = null) =>
        (PaymentMethods, BankAccount, PaymentTermDays, ConfirmsWhenPaid, TransferEndsDaysBefore) = ([.. methods.Distinct()], account, termDays, confirmsWhenPaid, transferEndsDaysBefore ?? TransferEndsDaysBefore);

    /// <summary>Sets whether groups may order. Those that have ordered keep their places.</summary>
    /// <param name="maxPlaces">How many places one may order; 0 takes no groups.</param>
    /// <param name="namePeopleUntil">The last day on which they may say and change who comes; null until the event is over.</param>
    public void TakeGroups(int maxPlaces, DateOnly? namePeopleUntil) => (MaxGroupPlaces, GroupsNamePeopleUntil) = (maxPlaces, namePeopleUntil);

    /// <summary>Sets how places that come free go to those who wait. Offers that were made stay.</summary>
    /// <param name="hours">For how many hours they are offered by themselves; 0 when organisers offer them.</param>
    public void OfferFreePlaces(int hours) => OfferHours = hours;

    /// <summary>Sets about whom the organisers decide. Whoever has registered already stays as they are.</summary>
    /// <param name="everybody">True for everybody; false for whoever has a ticket type that says so.</param>
    /// <param name="again">The details after whose change they decide again.</param>
    public void Approve(bool everybody, IEnumerable<ApprovedDetail> again) => (ApprovesEverybody, ApprovesAgain) = (everybody, [.. again.Distinct().Order()]);

    /// <summary>Adds a room, last in position.</summary>
    public void Add(Room room)
    {
        room.Join(this, Rooms.Select(r => r.Position).DefaultIfEmpty().Max() + 1);
        _rooms.Add(room);
    }

    /// <summary>Adds a quota; products are linked to it separately.</summary>
    public void Add(Quota quota)
    {
        quota.Join(this);
        _quotas.Add(quota);
    }

    /// <summary>Adds a ticket type or option, last in position.</summary>
    public void Add(Product product)
    {
        product.Join(this, Products.Select(p => p.Position).DefaultIfEmpty().Max() + 1);
        _products.Add(product);
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
        _rooms.Remove(room);
    }

    /// <summary>Removes a quota from which no place is taken.</summary>
    /// <exception cref="DomainRuleException">A place of the quota is taken.</exception>
    public void Remove(Quota quota)
    {
        Refuse(quota.Taken > 0, "quota.in-use", "{0} places of the quota {1} are taken. Leave its size empty for no limit.", quota.Taken, quota.Code);
        foreach (var product in Products)
        {
            product.TakePlacesFrom([.. product.Quotas.Where(q => q != quota)]);
        }

        _quotas.Remove(quota);
    }

    /// <summary>Removes a ticket type or option that nobody ever ordered.</summary>
    /// <param name="product">A product of this event.</param>
    /// <param name="isOrdered">True when somebody ordered it, even if it was cancelled since.</param>
    /// <exception cref="DomainRuleException">Somebody ordered the product.</exception>
    public void Remove(Product product, bool isOrdered)
    {
        Refuse(isOrdered, "product.in-use", "Somebody has ordered {0}, so it cannot be deleted. Hide it, and nobody can order it any more.", product.Code);
        product.TakePlacesFrom([]);
        _products.Remove(product);
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
        _products.ForEach(product => product.SetPrices([]));
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
            product.SellBetween(product.SalesFrom?.PlusDays(days), product.SalesUntil?.PlusDays(days));
        }

        GroupsNamePeopleUntil = GroupsNamePeopleUntil?.AddDays(days);
        CancellationRules = [.. CancellationRules.Select(rule => rule with { From = rule.From.PlusDays(days) })];
    }
}
