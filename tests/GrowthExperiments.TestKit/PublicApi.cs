using System.Globalization;
using System.Reflection;
using System.Text;

namespace GrowthExperiments.TestKit;

/// <summary>The public surface of an assembly as text for a reviewer: one line a member, in an order that no compiler decides.</summary>
/// <remarks>What every record or enum has is left out; the names of the elements of tuples, and what may be null inside a generic type, are not shown.</remarks>
public static class PublicApi
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly string[] RecordMembers = ["<Clone>$", "PrintMembers", "get_EqualityContract"];

    private static readonly NullabilityInfoContext Nullability = new();

    public static string Describe(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (IGrouping<string?, Type> space in assembly.GetExportedTypes().GroupBy(t => t.Namespace).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"namespace {space.Key}\n");
            foreach (Type type in space.OrderBy(t => Name(t), StringComparer.Ordinal))
            {
                text.Append(CultureInfo.InvariantCulture, $"\n{Header(type)}\n");
                foreach (string line in type.IsEnum ? EnumValues(type) : Members(type))
                    text.Append(CultureInfo.InvariantCulture, $"    {line}\n");
            }

            text.Append('\n');
        }

        return text.ToString().TrimEnd() + "\n";
    }

    private static string Header(Type type)
    {
        string kind = type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct" : "class";
        string modifier = type switch
        {
            { IsEnum: true } or { IsInterface: true } => "",
            { IsValueType: true } => type.IsDefined(typeof(System.Runtime.CompilerServices.IsReadOnlyAttribute)) ? "readonly " : "",
            { IsAbstract: true, IsSealed: true } => "static ",
            { IsAbstract: true } => "abstract ",
            _ => type.IsSealed ? "sealed " : "",
        };
        IEnumerable<string> parents = (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) && parent != typeof(Enum) ? [Name(parent)] : Array.Empty<string>())
            .Concat(type.IsEnum ? [] : type.GetInterfaces().Where(i => i.IsPublic).Select(Name).Order(StringComparer.Ordinal));
        string list = string.Join(", ", parents);
        return $"{modifier}{kind} {Name(type)}{(list.Length == 0 ? "" : " : " + list)}";
    }

    private static IEnumerable<string> EnumValues(Type type) =>
        Enum.GetValues(type).Cast<object>().Select(v => string.Create(CultureInfo.InvariantCulture, $"{v} = {Convert.ToInt64(v, CultureInfo.InvariantCulture)}"));

    private static IEnumerable<string> Members(Type type) =>
        type.GetFields(Declared).Where(f => IsVisible(f.Attributes)).Select(f => (f.Name, Field(f)))
            .Concat(type.GetConstructors(Declared).Where(c => IsVisible(c.Attributes)).Select(c => ("", $"{Name(type)}({Parameters(c)})")))
            .Concat(type.GetProperties(Declared).Where(p => IsVisible(p.GetMethod?.Attributes ?? default)).Select(p => (p.Name, Property(p))))
            .Concat(type.GetMethods(Declared).Where(m => IsVisible(m.Attributes) && !IsAccessor(m) && !RecordMembers.Contains(m.Name)).Select(m => (m.Name, Method(m))))
            .OrderBy(m => m.Item1, StringComparer.Ordinal).ThenBy(m => m.Item2, StringComparer.Ordinal).Select(m => m.Item2);

    private static bool IsVisible(FieldAttributes a) => (a & FieldAttributes.FieldAccessMask) is FieldAttributes.Public or FieldAttributes.Family;

    private static bool IsVisible(MethodAttributes a) => (a & MethodAttributes.MemberAccessMask) is MethodAttributes.Public or MethodAttributes.Family;

    private static bool IsAccessor(MethodInfo m) => m.IsSpecialName && !m.Name.StartsWith("op_", StringComparison.Ordinal);

    private static string Field(FieldInfo f) => f.IsLiteral
        ? string.Create(CultureInfo.InvariantCulture, $"const {Name(f.FieldType)} {f.Name} = {f.GetRawConstantValue()}")
        : $"{(f.IsStatic ? "static " : "")}{(f.IsInitOnly ? "readonly " : "")}{Name(f.FieldType)} {f.Name}";

    private static string Property(PropertyInfo p)
    {
        bool init = p.SetMethod?.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit)) == true;
        string setter = p.SetMethod is { } set && IsVisible(set.Attributes) ? init ? " init;" : " set;" : "";
        string index = p.GetIndexParameters() is { Length: > 0 } parameters ? $"[{string.Join(", ", parameters.Select(Parameter))}]" : "";
        return $"{(p.GetMethod!.IsStatic ? "static " : "")}{Name(p.PropertyType)}{Mark(Nullability.Create(p).ReadState, p.PropertyType)} {p.Name}{index} {{ get;{setter} }}";
    }

    private static string Method(MethodInfo m)
    {
        string generic = m.IsGenericMethod ? $"<{string.Join(", ", m.GetGenericArguments().Select(Name))}>" : "";
        bool extends = m.IsDefined(typeof(System.Runtime.CompilerServices.ExtensionAttribute));
        string result = m.ReturnType == typeof(void) ? "void" : Name(m.ReturnType) + Mark(Nullability.Create(m.ReturnParameter).ReadState, m.ReturnType);
        return $"{(m.IsStatic ? "static " : "")}{result} {m.Name}{generic}({(extends ? "this " : "")}{Parameters(m)})";
    }

    private static string Parameters(MethodBase m) => string.Join(", ", m.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo p)
    {
        string way = p.IsOut ? "out " : p.ParameterType.IsByRef ? p.IsIn ? "in " : "ref " : p.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "";
        Type type = p.ParameterType.IsByRef ? p.ParameterType.GetElementType()! : p.ParameterType;
        string mark = Mark(p.IsOut ? Nullability.Create(p).ReadState : Nullability.Create(p).WriteState, type);
        string value = !p.HasDefaultValue ? "" : string.Create(CultureInfo.InvariantCulture, $" = {DefaultOf(p)}");
        return $"{way}{Name(type)}{mark} {p.Name}{value}";
    }

    private static object DefaultOf(ParameterInfo p) => p.DefaultValue switch
    {
        null => p.ParameterType.IsValueType && Nullable.GetUnderlyingType(p.ParameterType) is null ? "default" : "null",
        bool flag => flag ? "true" : "false",
        string text => $"\"{text}\"",
        var other => other,
    };

    private static string Mark(NullabilityState state, Type type) => state == NullabilityState.Nullable && !type.IsValueType ? "?" : "";

    private static string Name(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return Name(inner) + "?";
        if (type.IsArray)
            return Name(type.GetElementType()!) + "[]";
        string plain = type.IsPrimitive || type == typeof(string) || type == typeof(object) || type == typeof(decimal) ? Keyword(type) : type.Name.Split('`')[0];
        string nested = type.IsNested && !type.IsGenericParameter ? Name(type.DeclaringType!) + "." + plain : plain;
        return type.IsGenericType ? $"{nested}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : nested;
    }

    private static string Keyword(Type type) => type.Name switch
    {
        "Boolean" => "bool",
        "Int32" => "int",
        "Int64" => "long",
        "Single" => "float",
        _ => type.Name.ToLowerInvariant(),
    };
}
