using Mono.Cecil;
using Mono.Cecil.Cil;

namespace EventsHub.ArchitectureTests;

/// <summary>The types that compiled code names.</summary>
internal static class Mentions
{
    /// <summary>The types that a type names: in what it is, in what it has, and in what it does.</summary>
    public static IEnumerable<Named> In(TypeDefinition type) => References(type).SelectMany(Parts).Select(Named.Of).Distinct();

    /// <summary>The types whose code a method runs itself: what it calls and what it makes.</summary>
    public static IEnumerable<Named> RunBy(IEnumerable<MethodDefinition> methods) =>
        methods.Where(method => method.HasBody).SelectMany(method => method.Body.Instructions).Select(instruction => instruction.Operand).OfType<MethodReference>()
            .SelectMany(called => Parts(called.DeclaringType).Take(1)).Select(Named.Of).Distinct();

    /// <summary>A type with everything nested in it.</summary>
    public static IEnumerable<TypeDefinition> WithNested(TypeDefinition type) => type.NestedTypes.SelectMany(WithNested).Prepend(type);

    private static IEnumerable<TypeReference?> References(TypeDefinition type) => WithNested(type).SelectMany(part =>
        Bounds(part.GenericParameters)
            .Append(part.BaseType)
            .Concat(part.Interfaces.Select(i => i.InterfaceType))
            .Concat(Attributes(part))
            .Concat(part.Fields.SelectMany(field => Attributes(field).Append(field.FieldType)))
            .Concat(part.Properties.SelectMany(property => Attributes(property).Append(property.PropertyType)))
            .Concat(part.Events.Select(e => e.EventType))
            .Concat(part.Methods.SelectMany(In)));

    private static IEnumerable<TypeReference?> In(MethodDefinition method)
    {
        var said = Attributes(method).Append(method.ReturnType)
            .Concat(method.Parameters.SelectMany(parameter => Attributes(parameter).Append(parameter.ParameterType)))
            .Concat(Bounds(method.GenericParameters));
        return !method.HasBody ? said : said
            .Concat(method.Body.Variables.Select(variable => variable.VariableType))
            .Concat(method.Body.ExceptionHandlers.Select(handler => handler.CatchType))
            .Concat(method.Body.Instructions.SelectMany(InOperand));
    }

    private static IEnumerable<TypeReference?> InOperand(Instruction instruction) => instruction.Operand switch
    {
        TypeReference type => [type],
        FieldReference field => [field.DeclaringType, field.FieldType],
        GenericInstanceMethod method => method.GenericArguments.Concat(InMethod(method)),
        MethodReference method => InMethod(method),
        _ => [],
    };

    private static IEnumerable<TypeReference?> InMethod(MethodReference method) =>
        method.Parameters.Select(parameter => parameter.ParameterType).Append(method.ReturnType).Append(method.DeclaringType);

    private static IEnumerable<TypeReference> Attributes(ICustomAttributeProvider of) => of.CustomAttributes.Select(attribute => attribute.AttributeType);

    private static IEnumerable<TypeReference?> Bounds(IEnumerable<GenericParameter> parameters) => parameters.SelectMany(parameter => parameter.Constraints).Select(bound => bound.ConstraintType);

    // List<Order[]> names List and Order.
    private static IEnumerable<TypeReference> Parts(TypeReference? type) => type switch
    {
        null or GenericParameter or FunctionPointerType => [],
        GenericInstanceType generic => generic.GenericArguments.SelectMany(Parts).Prepend(generic.ElementType),
        TypeSpecification special => Parts(special.ElementType),
        _ => [type],
    };
}
