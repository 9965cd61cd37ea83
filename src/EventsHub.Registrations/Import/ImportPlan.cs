using System.Globalization;
using EventsHub.Conference.Contracts;
using EventsHub.Forms.Contracts;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Files.Tables;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Answers;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Registering;

namespace EventsHub.Registrations.Import;

/// <summary>Decides for each row of a file, in order, what is to be done, from what is stored and the places that earlier rows take.</summary>
internal sealed class ImportPlan(HostedEvent @event, IReadOnlyList<Registration> stored, VouchersOfEvent vouchers, ImportSource source, ImportSettings settings, EventForm form, AnswerCells answers, Texts texts)
{
    private readonly AttendeeInputValidator _validator = new(texts);
    private readonly BuyerInputValidator _buyers = new(texts);
    private readonly BillingInputValidator _parties = new(texts);
    private readonly Dictionary<string, Registration> _byCode = stored.ToDictionary(r => r.Code);
    private readonly Dictionary<string, Registration> _byKey = stored.Where(r => r.ImportKey is not null).ToDictionary(r => r.ImportKey!);
    private readonly Dictionary<string, Queue<Registration>> _byPerson = stored
        .Where(r => r.IsNamed)
        .GroupBy(r => ImportedPerson.PersonKey(r.Email, r.Name))
        .ToDictionary(same => same.Key, same => new Queue<Registration>(same.OrderBy(r => r.RegisteredAt)));
    private readonly ILookup<string, Registration> _alike = stored
        .Where(r => r.IsNamed)
        .SelectMany(r => new[] { SearchText.Fold(r.Name.Native), EmailAddress.Normalize(r.Email) }, (r, key) => (key, r)).ToLookup(a => a.key, a => a.r);
    private readonly Dictionary<string, int> _seen = [];
    private readonly Dictionary<Guid, int> _left = @event.Products.SelectMany(p => p.Quotas).DistinctBy(q => q.Id)
        .Where(q => q.Left is not null).ToDictionary(q => q.Id, q => q.Left!.Value);

    public PlannedRow Decide(TableRow row, FileFormat format)
    {
        var person = ImportedPerson.Of(row, format);
        var key = person.KeyIn(source);
        if (person.Person.ToName().Native.Length == 0 && source == ImportSource.EventsHub && _byCode.GetValueOrDefault(ShortCode.Normalize(person.SourceId)) is { IsNamed: false } place)
        {
            return new(person, ImportOutcome.Unchanged, key, [texts["A place of a group without a name, which stays as it is."]]) { Existing = place };
        }

        var errors = Errors(row, format, person);
        if (errors.Count > 0)
        {
            return new(person, ImportOutcome.Refuse, key, errors);
        }

        if (!_seen.TryAdd(key, row.Line))
        {
            return new(person, ImportOutcome.Refuse, key, [texts["The same person is in line {0} already.", _seen[key]]]);
        }

        if (person.UnknownStatusBy(settings) is { } status)
        {
            return new(person, ImportOutcome.Refuse, key, [texts["Nobody knows whether people of the status “{0}” attend. Say so, and import again.", Short(status)]]);
        }

        if (FindStored(person, key) is { } existing)
        {
            return Met(person, key, existing, answers.Of(row));
        }

        return person.IsAbsentBy(settings)
            ? new(person, ImportOutcome.LeaveOut, key, [texts["Does not attend, says the file."]])
            : New(person, key, answers.Of(row));
    }

    private List<string> Errors(TableRow row, FileFormat format, ImportedPerson person)
    {
        List<string> errors = [];
        if (row.Cells.Skip(format.Fields.Count).Any(cell => cell.Length > 0))
        {
            errors.Add(texts["The row has more cells than the first one. A quotation mark may be missing."]);
        }

        if (row.Cells.Any(cell => cell.Contains('\uFFFD', StringComparison.Ordinal)))
        {
            errors.Add(texts["The row holds characters that were lost (�). Choose another encoding, or export the list again."]);
        }

        if (person.UnknownCountry is { } country)
        {
            errors.Add(texts["The country “{0}” is not known. Give its name in English or its code of two letters.", Short(country)]);
        }

        if (person.BadgeRole is { Length: > 80 })
        {
            errors.Add(texts["The role on the badge is longer than {0} characters.", 80]);
        }

        if (person.Note is { Length: > 4000 })
        {
            errors.Add(texts["The note is longer than {0} characters.", 4000]);
        }

        errors.AddRange(_validator.Validate(person.Person).Errors.Select(e => ErrorText(person.Person, e.PropertyName, e.ErrorMessage)).Distinct());
        if (person.Buyer is { } buyer)
        {
            errors.AddRange(_buyers.Validate(buyer).Errors.Select(e => texts["Buyer: {0}", e.ErrorMessage].Value));
        }

        if (person.BillTo is { } billTo)
        {
            errors.AddRange(_parties.Validate(billTo).Errors.Select(e => texts["Invoice: {0}", e.ErrorMessage].Value));
        }

        return errors;
    }

    // What is there already is not looked at again: it may be from before there were such rules.
    private string? BillingFault(BillingParty? party, BillingParty? before) =>
        party is not null && party != before && party.MayBeBilled.Reason is { } fault ? texts["Invoice: {0}", texts[fault.Text, [.. fault.Args]]].Value : null;

    private string ErrorText(AttendeeInput person, string property, string message) => property switch
    {
        nameof(AttendeeInput.Email) when string.IsNullOrWhiteSpace(person.Email) => texts["The row has no e-mail address."],
        nameof(AttendeeInput.Email) => texts["“{0}” is no e-mail address that mail can be sent to.", Short(person.Email)],
        nameof(AttendeeInput.Given) when person.ToName().Native.Length == 0 => texts["The row has no name."],
        nameof(AttendeeInput.Given) or nameof(AttendeeInput.Family) or nameof(AttendeeInput.LatinGiven) or nameof(AttendeeInput.LatinFamily)
            => texts["The name is longer than {0} characters.", PersonName.MaxPartLength],
        nameof(AttendeeInput.Affiliation) => texts["The institution is longer than {0} characters.", 300],
        nameof(AttendeeInput.Dietary) => texts["The dietary needs are longer than {0} characters.", 1000],
        nameof(AttendeeInput.AccessNeeds) => texts["The access needs are longer than {0} characters.", 1000],
        _ => message,
    };

    // First by our own code, then by the id in the other program, then by address and name. In the last case each stored person is
    // found by one row only, since a buyer may have ordered several places in their own name.
    private Registration? FindStored(ImportedPerson person, string key)
    {
        if (source == ImportSource.EventsHub && _byCode.TryGetValue(ShortCode.Normalize(person.SourceId), out var ours))
        {
            return ours;
        }

        if (_byKey.TryGetValue(key, out var known))
        {
            return known;
        }

        return _byPerson.TryGetValue(ImportedPerson.PersonKey(person.Person.Email, person.Person.ToName()), out var same)
            && (person.SourceId.Length == 0 || source == ImportSource.Unknown
                ? same.Peek()
                : Unclaimed(same)) is { } found
            ? found
            : null;
    }

    // A person imported from the same program under another id is another person.
    private Registration? Unclaimed(Queue<Registration> same)
    {
        while (same.TryDequeue(out var next))
        {
            if (next.ImportKey?.StartsWith(ImportedPerson.KeyPrefix(source), StringComparison.Ordinal) != true)
            {
                return next;
            }
        }

        return null;
    }

    private PlannedRow Met(ImportedPerson person, string key, Registration existing, Dictionary<string, List<string?>> said)
    {
        if (existing.Status == RegistrationStatus.Cancelled)
        {
            return new(person, ImportOutcome.LeaveOut, key, [texts["Is here and has cancelled; is not brought back."]]) { Existing = existing };
        }

        var before = AttendeeInput.Of(existing);
        var after = Overlay(before, person);
        var (buyer, billTo) = (Overlay(existing.Order!.Buyer, person.Buyer), Overlay(existing.Order.Billing, person.BillTo));
        if (settings.Existing == ExistingPeople.Update && BillingFault(billTo?.ToPartyOrNull(), existing.Order.Billing) is { } fault)
        {
            return new(person, ImportOutcome.Refuse, key, [fault]) { Existing = existing };
        }

        var (given, unfit) = AnswersOf(existing, person, said);
        if (unfit.Count > 0 && settings.Existing == ExistingPeople.Update)
        {
            return new(person, ImportOutcome.Refuse, key, unfit) { Existing = existing };
        }

        var changes = before != after
            || given is not null
            || buyer is not null && buyer.ToBuyer(existing.Order.Buyer.Language) != existing.Order.Buyer
            || billTo is not null && billTo.ToPartyOrNull() != existing.Order.Billing
            || person.BadgeRole is { } role && role != existing.BadgeRole
            || person.Note is { } note && note != existing.Note
            || person.Language is { } language && language != existing.Language;
        if (settings.Existing == ExistingPeople.Keep)
        {
            string[] kept = changes ? [texts["The file says something else about this person, which is not taken over. Import with updates to take it."]] : [];
            return new(person, ImportOutcome.Unchanged, key, [texts["Is here already."], .. kept, .. NotTaken(person, existing)]) { Existing = existing };
        }

        return changes
            ? new(person, ImportOutcome.Update, key, [.. NotTaken(person, existing)]) { Existing = existing, Details = after, Buyer = buyer, BillTo = billTo, Answers = given }
            : new(person, ImportOutcome.Unchanged, key, [texts["Is here already."], .. NotTaken(person, existing)]) { Existing = existing };
    }

    // What the file answers otherwise than is stored, together with what it does not say; null when nothing is. An answer that brings or takes an option is left to the person's page.
    private (IReadOnlyList<GivenAnswer>? Answers, IReadOnlyList<string> Faults) AnswersOf(Registration existing, ImportedPerson person, Dictionary<string, List<string?>> said)
    {
        if (said.Count == 0)
        {
            return (null, []);
        }

        var stored = existing.Answers.OrderBy(a => a.Position).GroupBy(a => a.Question).ToDictionary(answer => answer.Key, answer => answer.Select(a => (string?)a.Value).ToList());
        var ticket = @event.TicketTypes.First(t => t.Id == existing.TicketTypeId);
        var held = @event.Options.Where(option => existing.Order!.LinesOf(existing).Any(line => line.ProductId == option.Id)).Select(option => option.Code).ToHashSet();
        var (read, faults) = Read(person, ticket.Code, held, stored.Where(answer => !said.ContainsKey(answer.Key) && form.Content.Find(answer.Key) is not null).Concat(said).ToDictionary());
        return read is null ? (null, faults)
            : !held.SetEquals(read.Options) ? (null, [])
            : read.Answers.All(answer => stored.TryGetValue(answer.Question, out var before) && before.SequenceEqual(answer.Values)) ? (null, [])
            : (read.Answers, []);
    }

    private (AnswersRead? Read, IReadOnlyList<string> Faults) Read(ImportedPerson person, string ticket, IEnumerable<string> options, IReadOnlyDictionary<string, List<string?>> said)
    {
        try
        {
            return (AnswersOfForm.ReadSome(form, new(said), person.Person, ticket, options, texts), []);
        }
        catch (ValidationFailedException wrong)
        {
            return (null, [.. wrong.Failures.Select(failure => texts["{0}: {1}", failure.Property, failure.Message].Value)]);
        }
    }

    // What only a person's page changes, since it moves places and money.
    private IEnumerable<string> NotTaken(ImportedPerson person, Registration existing)
    {
        if (person.IsAbsentBy(settings))
        {
            yield return texts["The file says that this person does not attend. Cancel on their page if that is so."];
        }

        if (person.Ticket.Length > 0 && TicketOf(person.Ticket).Ticket is { } ticket && ticket.Id != existing.TicketTypeId)
        {
            yield return texts["The file has another ticket. Change it on the person’s page."];
        }

        var has = existing.Order!.LinesOf(existing).Select(line => line.ProductId).ToHashSet();
        if (person.Options.Count > 0 && !person.Options.Select(name => @event.Options.FirstOrDefault(o => IsCalled(o, name))?.Id).ToHashSet().SetEquals(@event.Options.Where(o => has.Contains(o.Id)).Select(o => (Guid?)o.Id)))
        {
            yield return texts["The file has other options. Change them on the person’s page."];
        }

        if (decimal.TryParse(person.Paid, NumberStyles.Number, CultureInfo.InvariantCulture, out var paid) && paid != existing.Order.Paid.Amount)
        {
            yield return texts["The file has another amount paid. Note payments and refunds on the person’s page."];
        }

        if (person.Voucher.Length > 0 && VoucherCode.KeyOf(person.Voucher) != VoucherCode.KeyOf(existing.VoucherCode))
        {
            yield return texts["The file has another code, which is not taken over."];
        }

        if (Enum.TryParse<PaymentMethod>(person.PaymentMethod, ignoreCase: true, out var method) && method != existing.Order.PaymentMethod)
        {
            yield return texts["The file has another way to pay, which is not taken over."];
        }
    }

    // Somebody of the same name with another address, or of the same address with another name, may be the same person.
    private IEnumerable<string> Hints(ImportedPerson person)
    {
        var (name, email) = (SearchText.Fold(person.Person.ToName().Native), EmailAddress.Normalize(person.Person.Email));
        var alike = _alike[name].Concat(_alike[email]).Where(r => r.Status != RegistrationStatus.Cancelled).Select(r => r.Code).Distinct().Take(3).ToList();
        if (alike.Count > 0)
        {
            yield return texts["May be the same as {0}: the name or the address is.", string.Join(", ", alike)];
        }
    }

    private static AttendeeInput Overlay(AttendeeInput before, ImportedPerson person)
    {
        var file = person.Person;
        var hasName = file.Given.Length + file.Family.Length > 0;
        return before with
        {
            Given = hasName ? file.ToName().Given : before.Given,
            Family = hasName ? file.ToName().Family : before.Family,
            LatinGiven = Or(file.ToName().LatinGiven, before.LatinGiven),
            LatinFamily = Or(file.ToName().LatinFamily, before.LatinFamily),
            NameOrder = person.NameOrder ?? before.NameOrder,
            Email = Or(EmailAddress.Clean(file.Email), before.Email),
            Affiliation = Or(file.Affiliation, before.Affiliation),
            Country = Or(file.Country, before.Country),
            Dietary = file.Dietary ?? before.Dietary,
            AccessNeeds = file.AccessNeeds ?? before.AccessNeeds,
        };

        static string Or(string? text, string? otherwise) => string.IsNullOrEmpty(text) ? otherwise ?? "" : text;
    }

    private static BuyerInput? Overlay(Buyer before, BuyerInput? file)
    {
        if (file is null)
        {
            return null;
        }

        // Files have the name in its own script only; the one in Latin letters is lost when somebody else is named.
        var isSame = file.ToName().Given == before.Name.Given && file.ToName().Family == before.Name.Family;
        return BuyerInput.Of(before) with
        {
            Given = file.Given,
            Family = file.Family,
            LatinGiven = isSame ? before.Name.LatinGiven : null,
            LatinFamily = isSame ? before.Name.LatinFamily : null,
            NameOrder = isSame ? before.Name.Order : default,
            Email = file.Email,
            Language = file.Language ?? before.Language,
        };
    }

    private static BillingInput? Overlay(BillingParty? before, BillingInput? file)
    {
        if (file is null || before is null)
        {
            return file;
        }

        return file with
        {
            Name = Or(file.Name, before.Name),
            Address = new()
            {
                Street = Or(file.Address.Street, before.Address.Street),
                PostalCode = Or(file.Address.PostalCode, before.Address.PostalCode),
                City = Or(file.Address.City, before.Address.City),
                Region = Or(file.Address.Region, before.Address.Region),
                Country = Or(file.Address.Country, before.Address.Country),
            },
            VatId = Or(file.VatId, before.VatId),
            PurchaseOrder = Or(file.PurchaseOrder, before.PurchaseOrder),
            RegistrationNumber = Or(file.RegistrationNumber, before.RegistrationNumber),
            ServiceCode = Or(file.ServiceCode, before.ServiceCode),
            Email = Or(file.Email, before.Email),
        };

        static string? Or(string? text, string? otherwise) => string.IsNullOrEmpty(text) ? otherwise : text;
    }

    private PlannedRow New(ImportedPerson person, string key, Dictionary<string, List<string?>> said)
    {
        if (BillingFault(person.BillTo?.ToPartyOrNull(), before: null) is { } fault)
        {
            return new(person, ImportOutcome.Refuse, key, [fault]);
        }

        var (ticket, refusal) = TicketOf(person.Ticket);
        if (ticket is null)
        {
            return new(person, refusal is null ? ImportOutcome.LeaveOut : ImportOutcome.Refuse, key, [refusal ?? texts["Its ticket is left out."]]);
        }

        List<ProductOffer> products = [ticket];
        foreach (var name in person.Options)
        {
            var option = @event.Options.FirstOrDefault(o => IsCalled(o, name));
            if (option is null)
            {
                return new(person, ImportOutcome.Refuse, key, [texts["There is no option “{0}”.", Short(name)]]);
            }

            products.Add(option);
        }

        var (read, unfit) = Read(person, ticket.Code, products.Skip(1).Select(o => o.Code), said);
        if (read is null)
        {
            return new(person, ImportOutcome.Refuse, key, unfit);
        }

        try
        {
            products = [ticket, .. ProductSelection.Options(@event, ticket, said.Count == 0 ? products.Skip(1).Select(o => o.Code) : read.Options, byStaff: true)];
        }
        catch (DomainRuleException refused)
        {
            return new(person, ImportOutcome.Refuse, key, [texts[refused.Text, [.. refused.Args]]]);
        }

        Voucher? voucher = null;
        var others = products;
        if (person.Voucher.Length > 0)
        {
            (voucher, var refused) = vouchers.Find(person.Voucher, EmailAddress.Clean(person.Person.Email), products);
            if (refused is not null)
            {
                return new(person, ImportOutcome.Refuse, key, [texts[refused.Text, [.. refused.Args]]]);
            }

            others = [.. products.Where(p => !vouchers.Keeps(voucher!, p))];
        }

        if (others.Find(p => p.Quotas.Exists(q => _left.TryGetValue(q.Id, out var left) && left < others.Count(same => same.Quotas.Exists(x => x.Id == q.Id)))) is { } full)
        {
            return new(person, ImportOutcome.Refuse, key, [texts["There is no place left: {0}.", full.Name.In(Languages.Current, @event.MainLanguage)]]);
        }

        if (voucher is not null)
        {
            vouchers.Use(voucher, products);
        }

        foreach (var quota in others.SelectMany(p => p.Quotas).Where(q => _left.ContainsKey(q.Id)))
        {
            _left[quota.Id]--;
        }

        return new(person, ImportOutcome.Create, key, [.. Hints(person)]) { Products = products, Answers = read.Answers, Voucher = voucher };
    }

    private (ProductOffer? Ticket, string? Refusal) TicketOf(string name)
    {
        if (name.Length == 0)
        {
            return @event.TicketTypes.FirstOrDefault(t => t.Code == settings.DefaultTicket) is { } given
                ? (given, null)
                : (null, texts["The row names no ticket. Choose the ticket of people without one."]);
        }

        if (settings.Tickets.FirstOrDefault(t => t.Name == name) is { } meaning)
        {
            return meaning.Ticket.Length == 0 ? (null, null)
                : @event.TicketTypes.FirstOrDefault(t => t.Code == meaning.Ticket) is { } meant ? (meant, null)
                : (null, texts["There is no ticket “{0}”. Say which of yours it is.", Short(meaning.Ticket)]);
        }

        return @event.TicketTypes.FirstOrDefault(t => IsCalled(t, name)) is { } found
            ? (found, null)
            : (null, texts["There is no ticket “{0}”. Say which of yours it is.", Short(name)]);
    }

    /// <summary>True when a name in the file means the product: its code, or its name in any language.</summary>
    public static bool IsCalled(ProductOffer product, string name)
    {
        var folded = SearchText.Fold(name);
        return SearchText.Fold(product.Code) == folded || product.Name.All.Values.Any(own => SearchText.Fold(own) == folded);
    }

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
