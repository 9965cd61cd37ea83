using EventsHub.Kernel.Domain;

namespace EventsHub.Conference.Domain;

/// <summary>The keys that sign the codes of tickets and badges. One is in use; those before it still count until they are revoked.</summary>
public sealed partial class Event
{
    private readonly List<SigningKey> _keys = [];

    /// <summary>Every key that the event ever had, in no particular order; empty unless it was loaded with them.</summary>
    public IReadOnlyList<SigningKey> Keys => _keys;

    /// <summary>Has everything signed with a new key from now on. What was signed before stays valid.</summary>
    public void TurnOver(SigningKey next, DateTime utc)
    {
        if (_keys.Exists(key => key.KeyId == next.KeyId))
        {
            throw new DomainRuleException("key.id-taken", "By chance the new key is called like one of before. Try again.");
        }

        _keys.ForEach(key => key.Retire(utc));
        next.BelongTo(this);
        _keys.Add(next);
    }

    /// <summary>Makes worthless whatever was signed with a key: every such ticket and badge is refused from now on. Cannot be undone; a second call keeps the first date.</summary>
    /// <exception cref="DomainRuleException">The event has no such key, or it is the one in use.</exception>
    public void RevokeKey(string keyId, DateTime utc) => (_keys.Find(key => key.KeyId == keyId)
        ?? throw new DomainRuleException("key.unknown", "This event has no key {0}.", keyId)).Revoke(utc);
}
