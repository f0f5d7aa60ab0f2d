# Sourced by demo and test: makes .venv with what they need, once for each state of pyproject.toml.
#
#   prepare EXTRAS     install the project with these extras into .venv, unless that was done already
#
# PYTHON names the interpreter to make .venv from; without it the first of python3, python3.13, python3.12 and python3.11
# that is new enough is taken.

find_python() {
    local candidate
    for candidate in ${PYTHON:-python3 python3.13 python3.12 python3.11}; do
        if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$candidate"
            return
        fi
    done
    echo "Python 3.11 or newer is needed, and none was found. Install one, or name it: PYTHON=/path/to/python3.12 $0" >&2
    return 1
}

# A .venv that was moved or copied here still belongs to the folder that it came from.
is_usable() {
    [ -x .venv/bin/python ] &&
        .venv/bin/python -c 'import os, sys; sys.exit(not os.path.samefile(sys.prefix, ".venv"))' 2>/dev/null
}

prepare() {
    local extras=$1 python state log
    if ! is_usable; then
        python=$(find_python) || return 1
        echo "Setting up .venv with $("$python" --version) (once) ..." >&2
        rm -rf .venv
        "$python" -m venv .venv || return 1
    fi
    state=$(.venv/bin/python -c 'import hashlib; print(hashlib.sha256(open("pyproject.toml", "rb").read()).hexdigest())')
    [ "$(cat ".venv/installed-$extras" 2>/dev/null)" = "$state" ] && return
    echo "Installing runs-sdk[$extras] into .venv (once for each change of pyproject.toml) ..." >&2
    log=.venv/install.log
    if ! .venv/bin/python -m pip install --quiet --disable-pip-version-check --editable ".[$extras]" >"$log" 2>&1; then
        cat "$log" >&2
        echo "The installation failed. Is a package index within reach? Everything above is also in $log." >&2
        return 1
    fi
    echo "$state" >".venv/installed-$extras"
    [ "$extras" != dev ] || echo "$state" >.venv/installed-cli,local  # dev has them all
}
