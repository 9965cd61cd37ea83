using EventsHub.Kernel.Text;

namespace EventsHub.Registrations.Domain;

/// <summary>Finds the orders to which lines of bank statements could belong: by creditor reference, by a code anywhere in the text, and by the amount together with the name.</summary>
public sealed class PaymentMatcher
{
    /// <summary>The most orders proposed for one line.</summary>
    public const int MostProposed = 5;

    private readonly Dictionary<Guid, PayableOrder> _orders;
    private readonly Lookup _references = new();
    private readonly Lookup _codes = new();
    private readonly Dictionary<(string Currency, long Minor), List<Guid>> _refunds = [];
    private readonly List<PayableOrder> _ordered;

    /// <summary>A matcher for all orders that money could belong to.</summary>
    public PaymentMatcher(IEnumerable<PayableOrder> orders)
    {
        _orders = orders.ToDictionary(o => o.Id);
        _ordered = [.. _orders.Values.Where(o => o.Ordered is not null)];
        foreach (var order in _orders.Values)
        {
            _references.Add(CreditorReference.For(order.EventCode, order.Code), order.Id);
            foreach (var code in order.RegistrationCodes.Append(order.Code).Distinct())
            {
                _codes.Add(code, order.Id);
            }

            foreach (var refund in order.Noted.Where(n => n.AmountMinor < 0))
            {
                var key = (order.Currency, refund.AmountMinor);
                _refunds[key] = [.. _refunds.GetValueOrDefault(key, []), order.Id];
            }
        }
    }

    /// <summary>The orders to which a line could belong, the surest first; none for charges, returns, and what needs nothing more.</summary>
    public IReadOnlyList<PaymentMatch> Propose(BankLine line)
    {
        if (!line.MayBePlaced.IsAllowed)
        {
            return [];
        }

        var found = Found(line);
        var amount = line.Amount.IsNegative ? -line.Left.Minor : line.Left.Minor;
        IEnumerable<PaymentMatch> matches = line.Movement == BankMovement.Received
            ? found.Select(f => ForPayment(line, f.Key, f.Value, found.Count == 1, amount))
            : found.Select(f => ForRefund(f.Key, f.Value, found.Count == 1, amount)).OfType<PaymentMatch>();
        return [.. matches.OrderBy(m => m.Certainty).ThenBy(m => m.Reasons.Count > 0 ? m.Reasons[0] : MatchReason.Name).ThenBy(m => m.Order.Code, StringComparer.Ordinal).Take(MostProposed)];
    }

    /// <summary>An order by its id.</summary>
    public PayableOrder Order(Guid id) => _orders[id];

    /// <summary>Takes into account that money was placed, so that the next line for the same order is judged by what is left.</summary>
    /// <param name="orderId">Id of the order.</param>
    /// <param name="minor">The amount in minor units; less than 0 for a refund.</param>
    /// <param name="noted">The ledger entry that the line turned out to be; null when it was booked.</param>
    public void Placed(Guid orderId, long minor, NotedMoney? noted)
    {
        var order = _orders[orderId];
        _orders[orderId] = noted is null ? order with { DueMinor = order.DueMinor - minor } : order with { Noted = [.. order.Noted.Where(n => n != noted)] };
    }

    private static PaymentMatch ForPayment(BankLine line, PayableOrder order, HashSet<MatchReason> reasons, bool isOnly, long amount)
    {
        var noted = order.Noted.FirstOrDefault(n => n.AmountMinor == amount);
        var isNamed = reasons.Contains(MatchReason.Reference) || reasons.Contains(MatchReason.Code) && (reasons.Contains(MatchReason.Amount) || reasons.Contains(MatchReason.Name));
        var fits = order.Standing == OrderStanding.Sold && amount <= order.DueMinor;
        var certainty =
            isNamed && isOnly && fits && noted is null && !line.MayBeTwin ? MatchCertainty.Sure
            : isNamed || reasons.Contains(MatchReason.Code) || reasons.Contains(MatchReason.Amount) && isOnly ? MatchCertainty.Likely
            : MatchCertainty.Possible;
        return new(order, certainty, [.. reasons.Order()], noted);
    }

    // Money that went out is only compared with refunds that were noted: everything else that a host pays is none of an order.
    private static PaymentMatch? ForRefund(PayableOrder order, HashSet<MatchReason> reasons, bool isOnly, long amount) =>
        reasons.Contains(MatchReason.Refund) ? new(order, MatchCertainty.Sure, [MatchReason.Refund], null)
        : order.Noted.FirstOrDefault(n => n.AmountMinor == amount) is not { } noted ? null
        : new(
            order, isOnly && (reasons.Contains(MatchReason.Reference) || reasons.Contains(MatchReason.Code)) ? MatchCertainty.Sure : isOnly ? MatchCertainty.Likely : MatchCertainty.Possible,
            [.. reasons.Append(MatchReason.Refund).Order()], noted);

    private Dictionary<PayableOrder, HashSet<MatchReason>> Found(BankLine line)
    {
        Dictionary<Guid, HashSet<MatchReason>> found = [];
        var text = new Written($"{line.Reference} {line.Text} {line.EndToEndId}");
        foreach (var id in _references.In(text, mayStandAnywhere: true, MatchReason.Reference, MatchReason.ReferenceMisread, found))
        {
            Add(id.Id, id.Reason);
        }

        foreach (var id in _codes.In(text, mayStandAnywhere: false, MatchReason.Code, MatchReason.CodeMisread, found))
        {
            Add(id.Id, id.Reason);
        }

        foreach (var order in _ordered.Where(o => line.Movement == BankMovement.Sent && o.Ordered!.AmountMinor == line.Left.Minor && text.Letters.Contains(Written.Of(o.Ordered.EndToEndId), StringComparison.Ordinal)))
        {
            Add(order.Id, MatchReason.Refund);
        }

        var (payer, left) = (new NameWords(line.Name), line.Left.Minor);
        var byAmount = line.Movement == BankMovement.Received
            ? _orders.Values.Where(o => o.DueMinor == left && left > 0 && o.Currency == line.Currency && o.Standing != OrderStanding.Cancelled).Select(o => o.Id)
            : _refunds.GetValueOrDefault((line.Currency, -left), []);
        foreach (var id in byAmount.Where(id => found.ContainsKey(id) || IsNamed(id)).ToList())
        {
            Add(id, MatchReason.Amount);
        }

        foreach (var (id, reasons) in found.Where(f => IsNamed(f.Key)))
        {
            reasons.Add(MatchReason.Name);
        }

        // A reference contains the code, so that nothing more is said by it.
        foreach (var reasons in found.Values.Where(r => r.Contains(MatchReason.Reference) || r.Contains(MatchReason.Code)))
        {
            reasons.RemoveWhere(r => r is MatchReason.CodeMisread or MatchReason.ReferenceMisread);
        }

        return found.Where(f => _orders[f.Key].Currency == line.Currency).ToDictionary(f => _orders[f.Key], f => f.Value);

        bool IsNamed(Guid id) => _orders[id].Names.Any(name => payer.AreOf(new NameWords(name)));

        void Add(Guid id, MatchReason reason)
        {
            if (!found.TryGetValue(id, out var reasons))
            {
                found[id] = reasons = [];
            }

            reasons.Add(reason);
        }
    }

    /// <summary>References or codes, by their letters and by what these look like.</summary>
    private sealed class Lookup
    {
        private readonly Dictionary<string, List<Guid>> _exact = new(StringComparer.Ordinal);
        private readonly Dictionary<string, List<Guid>> _alike = new(StringComparer.Ordinal);
        private readonly SortedSet<int> _lengths = new(Comparer<int>.Create((left, right) => right.CompareTo(left)));

        public void Add(string text, Guid id)
        {
            Add(_exact, text, id);
            Add(_alike, Written.Alike(text), id);
            _lengths.Add(text.Length);
        }

        public IEnumerable<(Guid Id, MatchReason Reason)> In(Written text, bool mayStandAnywhere, MatchReason exact, MatchReason misread, Dictionary<Guid, HashSet<MatchReason>> known)
        {
            foreach (var length in _lengths)
            {
                for (var at = 0; at + length <= text.Length; at++)
                {
                    if (_exact.TryGetValue(text.Letters.Substring(at, length), out var ids))
                    {
                        foreach (var id in ids)
                        {
                            yield return (id, mayStandAnywhere || text.StandsAlone(at, length) ? exact : misread);
                        }
                    }
                    else if (_alike.TryGetValue(text.LooksLike.Substring(at, length), out ids) && (mayStandAnywhere || text.StandsAlone(at, length)))
                    {
                        foreach (var id in ids.Where(id => !known.ContainsKey(id)))
                        {
                            yield return (id, misread);
                        }
                    }
                }
            }
        }

        private static void Add(Dictionary<string, List<Guid>> to, string text, Guid id)
        {
            if (!to.TryGetValue(text, out var ids))
            {
                to[text] = ids = [];
            }

            ids.Add(id);
        }
    }

    /// <summary>A text as letters and digits alone, since banks and people put blanks and breaks anywhere.</summary>
    private sealed class Written
    {
        private readonly List<bool> _begins = [];

        public Written(string text)
        {
            List<char> letters = [];
            var begins = true;
            foreach (var c in text)
            {
                if (char.IsAsciiLetterOrDigit(c))
                {
                    letters.Add(char.ToUpperInvariant(c));
                    _begins.Add(begins);
                }

                begins = !char.IsLetterOrDigit(c);
            }

            Letters = new([.. letters]);
            LooksLike = Alike(Letters);
        }

        public string Letters { get; }

        public string LooksLike { get; }

        public int Length => Letters.Length;

        /// <summary>True when nothing is written directly before or behind it.</summary>
        public bool StandsAlone(int at, int length) => _begins[at] && (at + length == Length || _begins[at + length]);

        public static string Of(string text) => new Written(text).Letters;

        /// <summary>One text for all that look like each other when they are copied by hand.</summary>
        public static string Alike(string text) => string.Create(text.Length, text, (alike, from) =>
        {
            for (var i = 0; i < from.Length; i++)
            {
                alike[i] = from[i] switch { 'O' or 'Q' or 'D' => '0', 'I' or 'L' => '1', 'Z' => '2', 'S' => '5', 'B' => '8', 'V' => 'U', var c => c };
            }
        });
    }

    /// <summary>The words of a name, without accents, titles, and the ways in which banks write umlauts.</summary>
    private sealed class NameWords
    {
        private static readonly HashSet<string> Titles = ["m", "mr", "mrs", "ms", "mme", "mlle", "monsieur", "madame", "herr", "frau", "dr", "prof", "ou", "et", "and", "und", "oder", "or"];

        private readonly HashSet<string> _words;

        public NameWords(string name) => _words =
        [
            .. new string([.. SearchText.Fold(name).Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Where(word => !Titles.Contains(word))
                .Select(word => word.Replace("ae", "a", StringComparison.Ordinal).Replace("oe", "o", StringComparison.Ordinal).Replace("ue", "u", StringComparison.Ordinal)),
        ];

        /// <summary>True when one name is within the other, in any order. A single word must be the whole name.</summary>
        public bool AreOf(NameWords other) => _words.Count > 0 && other._words.Count > 0 && (
            Math.Min(_words.Count, other._words.Count) == 1 ? _words.SetEquals(other._words) : _words.IsSubsetOf(other._words) || other._words.IsSubsetOf(_words));
    }
}
